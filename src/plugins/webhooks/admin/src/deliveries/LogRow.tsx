import { Link, Td, Tr, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';

import { useWords } from '@guichet/strapi-kit/admin';
import { deliveryAddress } from '../addresses';
import type { Listed } from '../api/deliveries';
import { useInstants } from '../parts/instants';
import { LastTry } from './LastTry';
import { ProgressStatus } from './ProgressStatus';

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
