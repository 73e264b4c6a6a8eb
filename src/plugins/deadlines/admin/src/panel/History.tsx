import { Box, Typography } from '@strapi/design-system';

import { useWords } from '@guichet/strapi-kit/admin';
import { toMilliseconds } from '@guichet/time';
import { itemsOf, type FormValues } from './entry-dates';
import { whenOf } from './sentence';
import type { EditedEntry, FormState } from './use-entries';

interface Props {
  edited: EditedEntry;
  published: FormState;
}

/** How the published deadline was moved, latest change first. */
export function History({ edited: { model }, published: { values, entry } }: Props) {
  const say = useWords('deadlines');
  const changes = itemsOf(model.deadline?.changes && values[model.deadline.changes]);
  if (changes.length === 0) return null;
  return (
    <Box tag="section" aria-label={say('panel.history')}>
      <Typography tag="h3" variant="pi" fontWeight="bold" textColor="neutral600">
        {say('panel.history')}
      </Typography>
      <ol reversed>
        {changes.toReversed().map((change) => (
          <Box tag="li" key={String(change.id)} paddingTop={2}>
            <Change change={change} zone={entry.zone} />
          </Box>
        ))}
      </ol>
    </Box>
  );
}

function Change({ change, zone }: { change: FormValues; zone: string }) {
  const say = useWords('deadlines');
  const when = (value: unknown, isEnd: boolean) => {
    const instant = toMilliseconds(value);
    return instant === null ? say('panel.no-date') : whenOf(instant, zone, say, isEnd);
  };
  const by = change.announcedBy ? say('panel.by', { name: String(change.announcedBy) }) : '';
  return (
    <>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {when(change.announcedAt, false)} {by}
      </Typography>
      <Typography tag="p">
        {say('panel.moved', { from: when(change.from, true), to: when(change.to, true) })}
      </Typography>
      {typeof change.note === 'string' && <Typography tag="blockquote">{change.note}</Typography>}
    </>
  );
}
