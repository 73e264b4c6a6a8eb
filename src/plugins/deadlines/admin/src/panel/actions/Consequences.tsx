import { Box, Typography } from '@strapi/design-system';

import { useWords } from '@guichet/strapi-kit/admin';
import type { ActionName, DeadlineModel } from '@guichet/time';
import { useAnnouncementsQuery } from '../../api/edit-view';
import { useNames } from '../../parts/use-names';
import { announcedBy, wordAfter } from './possible';

interface Props {
  action: ActionName;
  model: DeadlineModel;
  isOver: boolean;
}

/** What an action changes for visitors, and what is announced to whom. */
export function Consequences({ action, model, isOver }: Props) {
  const say = useWords('deadlines');
  // Without `transitions`, or while the server does not answer, announcements are not mentioned.
  const { data } = useAnnouncementsQuery(model.uid);
  const announced = data ? announcedBy(action, model, isOver, data) : [];
  const names = useNames();
  const { state } = model.deadline;
  const word = wordAfter(action, model.deadline, isOver);
  const becomes = word && names.word(model.uid, state.name, word);
  const isReopened = action === 'extend' && isOver;
  return (
    <Box>
      <Typography tag="p">
        {say(isReopened ? 'panel.effect.reopen' : `panel.effect.${action}`, { word: becomes })}
      </Typography>
      {announced.length > 0 && (
        <Typography tag="p" paddingTop={2}>
          {say('panel.announced')}
        </Typography>
      )}
      <ul>
        {announced.map(({ event, receivers }) => (
          <Typography key={event} tag="li">
            {say('panel.announced-to', { event: say.name('event', event), receivers })}
          </Typography>
        ))}
      </ul>
    </Box>
  );
}
