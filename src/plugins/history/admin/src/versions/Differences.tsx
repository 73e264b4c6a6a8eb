import { Box, Typography } from '@strapi/design-system';

import type { FieldDifference, ItemDifference, ValueDifference } from '../../../server/src/look/differences';
import { FileList, LinkList } from './linked';
import { Marked } from './Marked';
import { ShownContext, useShown, type Shown } from './shown';
import { Field, Nested } from './styles';
import { TextParts } from './TextParts';
import { useHistoryWords } from './words';
import { ValueChange } from './ValueChange';

interface Props extends Shown {
  differences: FieldDifference[];
}

/** What differs between two contents, field by field and in words; or, `isPlain`, all of one content. */
export function Differences({ differences, zone, isPlain = false }: Props) {
  return (
    <ShownContext.Provider value={{ zone, isPlain }}>
      <Fields differences={differences} />
    </ShownContext.Provider>
  );
}

/** The same of one value, where its label is already there. */
export function ValueDifferences({ change, zone }: { change: ValueDifference; zone: string }) {
  return (
    <ShownContext.Provider value={{ zone }}>
      <Change change={change} />
    </ShownContext.Provider>
  );
}

function Fields({ differences }: { differences: FieldDifference[] }) {
  const { label } = useHistoryWords();
  return (
    <Box tag="dl">
      {differences.map(({ name, of, change }) => (
        <Field key={name}>
          <Typography tag="dt" variant="pi" fontWeight="bold" textColor="neutral800">
            {label(of, name)}
          </Typography>
          <Box tag="dd" paddingTop={1}>
            <Change change={change} />
          </Box>
        </Field>
      ))}
    </Box>
  );
}

function Change({ change }: { change: ValueDifference }) {
  if (change.kind === 'text') return <TextParts parts={change.parts} />;
  if (change.kind === 'value') return <ValueChange change={change} />;
  if (change.kind === 'links') return <LinkList links={change.links} />;
  if (change.kind === 'files') return <FileList files={change.files} />;
  if (!change.isList && change.items[0]?.mark === 'changed')
    return <Fields differences={change.items[0].fields} />;
  return (
    <ul>
      {change.items.map((item) => (
        <Nested key={`${item.from} ${item.to}`}>
          <Item item={item} isList={change.isList} />
        </Nested>
      ))}
    </ul>
  );
}

function Item({ item, isList }: { item: ItemDifference; isList: boolean }) {
  const { say } = useHistoryWords();
  const { isPlain } = useShown();
  const { mark, from, to } = item;
  const kind = isPlain ? 'is' : mark === 'changed' && from !== to ? 'changed-and-moved' : mark;
  const text = say(isList ? `versions.item.${kind}` : `versions.item.one.${kind}`, { from, to });
  return (
    <>
      {(isList || !isPlain) && (
        <Typography variant="pi">
          <Marked mark={isPlain || mark === 'changed' || mark === 'moved' ? 'same' : mark}>{text}</Marked>
        </Typography>
      )}
      <Fields differences={item.fields} />
    </>
  );
}
