import { Flex, Td, Tr, Typography } from '@strapi/design-system';
import { memo } from 'react';

import { useWords } from '@guichet/strapi-kit/admin';
import { deadlineText, momentText } from '@guichet/time';
import type { DescribedModel } from '../../../../server/src/admin/describe';
import type { TableRow } from '../logic/table';
import { namesIn } from '../../parts/names';
import { DraftBadge, EmbargoBadge, StateWord } from './badges';
import { EntryLink } from './EntryLink';
import { WrappedCell } from './table-styles';

interface Props {
  row: TableRow;
  models: DescribedModel[];
}

function WrittenLine({ row, models }: Props) {
  const say = useWords('deadlines');
  const names = namesIn(models, say.locale);
  const { timelineRow, swimlane, word, window, isHidden, nextDeadline } = row;
  const { entry, isItem, uid, title } = timelineRow;
  const { from, until } = window ?? { from: null, until: null };
  const name = title ?? say('page.untitled');
  const ofWhat = swimlane && names.furtherState(uid, swimlane.state.name);
  const type = [names.type(uid, timelineRow.displayName), ofWhat].filter(Boolean).join(' – ');
  const dates = [
    from !== null && momentText(from, entry.timezone, say.locale),
    until !== null && (swimlane ? deadlineText : momentText)(until, entry.timezone, say.locale),
    nextDeadline !== null && deadlineText(nextDeadline, entry.timezone, say.locale),
  ];
  return (
    <Tr>
      <WrappedCell>
        <EntryLink entry={entry} name={isItem ? `${entry.title ?? say('page.untitled')} – ${name}` : name} />
      </WrappedCell>
      <WrappedCell>
        <Typography textColor="neutral800">{type}</Typography>
      </WrappedCell>
      <Td>
        <Flex gap={1}>
          {entry.isDraft && <DraftBadge />}
          {swimlane ? (
            <StateWord state={swimlane.state} {...{ uid, word, names }} />
          ) : (
            <EmbargoBadge isHidden={isHidden} />
          )}
        </Flex>
      </Td>
      {dates.map((date, index) => (
        <WrappedCell key={index}>
          <Typography textColor="neutral800">{date || '–'}</Typography>
        </WrappedCell>
      ))}
    </Tr>
  );
}

/** Rendered again only when its content changes. */
export const TableLine = memo(
  WrittenLine,
  (before, after) =>
    before.models === after.models &&
    before.row.timelineRow === after.row.timelineRow &&
    before.row.word === after.row.word &&
    before.row.isHidden === after.row.isHidden &&
    before.row.nextDeadline === after.row.nextDeadline
);
