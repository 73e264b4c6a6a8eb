import { Link, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';

import { useWords } from '@guichet/strapi-kit/admin';
import { entryAddress } from './addresses';
import type { JournalRow, Options } from './api';
import { didKey, typeName, whatText, whoText } from './words';

interface Props {
  rows: JournalRow[];
  types: Options['types'];
}

export function JournalTable({ rows, types }: Props) {
  const say = useWords('history');
  return (
    <Table colCount={3} rowCount={rows.length + 1}>
      <Thead>
        <Tr>
          {['when', 'who', 'what'].map((column) => (
            <Th key={column}>
              <Typography variant="sigma" textColor="neutral600">
                {say(`journal.column.${column}`)}
              </Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} types={types} />
        ))}
      </Tbody>
    </Table>
  );
}

const wrapping = { whiteSpace: 'normal', overflowWrap: 'break-word' } as const;

function Row({ row, types }: { row: JournalRow; types: Options['types'] }) {
  const say = useWords('history');
  const { at, author, changed } = row;
  return (
    <Tr>
      <Td style={wrapping}>
        <Typography textColor="neutral800">{instantText(at, say.locale)}</Typography>
      </Td>
      <Td style={wrapping}>
        <Typography textColor="neutral800">{whoText(say, row)}</Typography>
        {author.name !== null && <Small>{say(`journal.kind.${author.kind}`)}</Small>}
      </Td>
      <Td style={wrapping}>
        <Typography tag="p" textColor="neutral800">
          <Sentence row={row} types={types} />
        </Typography>
        {row.action === 'update' && changed.length > 0 && (
          <Small>{say('journal.changed', { names: changed.join(', ') })}</Small>
        )}
      </Td>
    </Tr>
  );
}

function Small({ children }: { children: string }) {
  return (
    <Typography tag="p" variant="pi" textColor="neutral600">
      {children}
    </Typography>
  );
}

/** "Marie Curie a publié « Appel 6 » (français)". */
function Sentence({ row, types }: { row: JournalRow; types: Options['types'] }) {
  const say = useWords('history');
  const type = types.find(({ uid }) => uid === row.type) ?? { uid: row.type, name: row.type };
  const text = whatText(say, row, typeName(say, type));
  const address = entryAddress(row, types);
  const { count = 1, rows = 0, address: from } = row.details ?? {};
  const what = address ? (
    <Link key="what" tag={NavLink} to={address}>
      {text}
    </Link>
  ) : (
    text
  );
  const action = say.name('journal.action', row.action);
  const where = from ? say('journal.from', { address: from }) : '';
  return say.rich(didKey(say, row), {
    ...{ who: whoText(say, row), what, action, count, rows },
    where,
  });
}

/** In the browser's zone, with its name. */
function instantText(at: string, locale: string): string {
  const date = { year: 'numeric', month: 'short', day: 'numeric' } as const;
  const time = { hour: '2-digit', minute: '2-digit', second: '2-digit', timeZoneName: 'short' } as const;
  return new Intl.DateTimeFormat(locale, { ...date, ...time }).format(new Date(at));
}
