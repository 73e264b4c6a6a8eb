import { Table, Tbody, Th, Thead, Tr, Typography } from '@strapi/design-system';

import { useWords } from '@guichet/strapi-kit/admin';
import type { DescribedModel } from '../../../../server/src/admin/describe';
import type { TimelineRow } from '../logic/timeline-rows';
import { tableAt } from '../logic/table';
import type { Choices } from '../use-choices';
import { TableLine } from './TableLine';

interface Props {
  rows: TimelineRow[];
  models: DescribedModel[];
  choices: Choices;
}

const COLUMNS = ['title', 'type', 'state', 'begins', 'ends', 'next'];

/** The chart in words: each state of each entry, with its dates in the entry's zone. */
export function TableOfDeadlines({ rows, models, choices: { at } }: Props) {
  const say = useWords('deadlines');
  const lines = tableAt(rows, at);
  return (
    <Table colCount={COLUMNS.length} rowCount={lines.length + 1} aria-label={say('page.title')}>
      <Thead>
        <Tr>
          {COLUMNS.map((column) => (
            <Th key={column}>
              <Typography variant="sigma" textColor="neutral600">
                {say(`page.column.${column}`)}
              </Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {lines.map((row) => (
          <TableLine key={row.key} row={row} models={models} />
        ))}
      </Tbody>
    </Table>
  );
}
