import { Typography } from '@strapi/design-system';

import { useWords } from '@guichet/strapi-kit/admin';
import type { Listed } from '../api/deliveries';
import { answerOf } from '../words/answer';
import { durationText } from '../words/duration';

interface Props {
  delivery: Listed;
}

/** What became of the last try, and how many there were. */
export function LastTry({ delivery: { lastTry, attempts } }: Props) {
  const say = useWords('webhooks');
  if (!lastTry) return <Typography textColor="neutral600">{say('log.untried')}</Typography>;
  const { key, values } = answerOf(lastTry);
  return (
    <>
      <Typography tag="p" textColor="neutral800" style={{ whiteSpace: 'normal' }}>
        {say(key, values)}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {say('log.attempts', { count: attempts, duration: durationText(lastTry.durationMs, say.locale) })}
      </Typography>
    </>
  );
}
