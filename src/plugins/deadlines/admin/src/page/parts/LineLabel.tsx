import { Flex, Typography } from '@strapi/design-system';

import { useWords } from '@guichet/strapi-kit/admin';
import type { DescribedModel } from '../../../../server/src/admin/describe';
import type { Subject } from '../logic/subjects';
import { laneName, typeName } from '../../parts/names';
import { DraftBadge } from './DraftBadge';
import { EmbargoBadge } from './EmbargoBadge';
import { EntryLink } from './EntryLink';
import { StateWord } from './StateWord';
import { Label } from './chart-styles';

interface Props {
  subject: Subject;
  models: DescribedModel[];
  /** Of each of its states. */
  words: (string | null)[];
  isHidden: boolean;
}

/** What a line is, and in which state; an entry's name leads to it. */
export function LineLabel({ subject, models, words, isHidden }: Props) {
  const say = useWords('deadlines');
  const { entry, isPart, uid, title, lanes, embargoUntil } = subject;
  const name = title ?? say('page.untitled');
  return (
    <Label>
      {isPart ? (
        <Typography variant="pi" textColor="neutral700" ellipsis title={name}>
          {name}
        </Typography>
      ) : (
        <EntryLink entry={entry} name={name} />
      )}
      <Flex gap={2} wrap="wrap">
        {!isPart && (
          <Typography variant="pi" textColor="neutral600">
            {typeName(say, subject)}
          </Typography>
        )}
        {entry.isDraft && !isPart && <DraftBadge />}
        {lanes.map(({ state }, index) => {
          const lane = laneName(say, state, uid, models);
          return (
            <Flex key={state.name} gap={1}>
              {lane && (
                <Typography variant="pi" textColor="neutral600">
                  {lane}
                </Typography>
              )}
              <StateWord state={state} word={words[index]} />
            </Flex>
          );
        })}
        {embargoUntil !== null && <EmbargoBadge isHidden={isHidden} />}
      </Flex>
    </Label>
  );
}
