import { Link, Td, Tr, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';

import { useWords } from '@guichet/strapi-kit/admin';
import { deliveryAddress } from '../addresses';
import type { Listed } from '../api/deliveries';
import { useInstants } from '../parts/instants';
import { ProgressStatus } from './ProgressStatus';
import { answerOf } from '../words/answer';
import { durationText } from '../words/duration';

interface Props {
  delivery: Listed;
  /** The name of the subscription. */
  addressee: string;
}

const wrapping = { whiteSpace: 'normal' } as const;

export function LogRow({ delivery, addressee }: Props) {
  const say = useWords('webhooks');
  const { ago, at } = useInstants();
  const { documentId, event, subject, progress, queuedAt, nextTryAt } = delivery;
  return (
    <Tr>
      <Td maxWidth="28rem">
        <Link tag={NavLink} to={deliveryAddress(documentId)}>
          {say.name('event', event)}
        </Link>
        {subject && (
          <Typography tag="p" variant="pi" textColor="neutral600" ellipsis title={subject}>
            {subject}
          </Typography>
        )}
      </Td>
      <Td maxWidth="18rem">
        <Typography textColor="neutral800" ellipsis title={addressee}>
          {addressee}
        </Typography>
      </Td>
      <Td>
        <ProgressStatus progress={progress} />
        {progress === 'failing' && nextTryAt && (
          <Typography tag="p" variant="pi" textColor="neutral600" title={at(nextTryAt)}>
            {say('log.next-try', { when: ago(nextTryAt) })}
          </Typography>
        )}
      </Td>
      <Td maxWidth="26rem" style={wrapping}>
        <LastTry delivery={delivery} />
      </Td>
      <Td>
        <Typography textColor="neutral800" title={at(queuedAt)}>
          {ago(queuedAt)}
        </Typography>
      </Td>
    </Tr>
  );
}

interface LastTryProps {
  delivery: Listed;
}

/** The outcome of the last attempt, and how many there were. */
function LastTry({ delivery: { lastTry, attempts } }: LastTryProps) {
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
