import { Flex, Typography } from '@strapi/design-system';

import { useWords } from '@guichet/strapi-kit/admin';
import type { DescribedModel } from '../../../../server/src/admin/describe';
import type { TimelineRow } from '../logic/timeline-rows';
import { namesIn } from '../../parts/names';
import { DraftBadge, EmbargoBadge, StateWord } from './badges';
import { EntryLink } from './EntryLink';
import { Label } from './chart-styles';

interface Props {
  row: TimelineRow;
  models: DescribedModel[];
  /** One for each of its states. */
  words: (string | null)[];
  isHidden: boolean;
}

/** The name of a line and its state. An entry's name is a link to it. */
export function LineLabel({ row, models, words, isHidden }: Props) {
  const say = useWords('deadlines');
  const names = namesIn(models, say.locale);
  const { entry, isItem, uid, title, swimlanes, embargoUntil } = row;
  const name = title ?? say('page.untitled');
  return (
    <Label>
      {isItem ? (
        <Typography variant="pi" textColor="neutral700" ellipsis title={name}>
          {name}
        </Typography>
      ) : (
        <EntryLink entry={entry} name={name} />
      )}
      <Flex gap={2} wrap="wrap">
        {!isItem && (
          <Typography variant="pi" textColor="neutral600">
            {names.type(uid, row.displayName)}
          </Typography>
        )}
        {entry.isDraft && !isItem && <DraftBadge />}
        {swimlanes.map(({ state }, index) => {
          const swimlane = names.furtherState(uid, state.name);
          return (
            <Flex key={state.name} gap={1}>
              {swimlane && (
                <Typography variant="pi" textColor="neutral600">
                  {swimlane}
                </Typography>
              )}
              <StateWord word={words[index]} {...{ uid, state, names }} />
            </Flex>
          );
        })}
        {embargoUntil !== null && <EmbargoBadge isHidden={isHidden} />}
      </Flex>
    </Label>
  );
}
