import { Flex, Link, Td, Tr, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';

import { useWords } from '@guichet/strapi-kit/admin';
import type { Listed } from '../api/subscriptions';
import { EnabledSwitch } from './EnabledSwitch';
import { HealthStatus } from './HealthStatus';
import { RowActions } from './RowActions';

/** Events that are named in the list; more are counted. */
const NAMED = 2;

interface Props {
  subscription: Listed;
  mayUpdate: boolean;
}

export function SubscriptionRow({ subscription, mayUpdate }: Props) {
  const say = useWords('webhooks');
  const { documentId, name, url, events } = subscription;
  const named = events.slice(0, NAMED).map((event) => say.name('event', event));
  const count = events.length - named.length;
  return (
    <Tr>
      <Td maxWidth="28rem">
        <Flex direction="column" alignItems="flex-start">
          <Link tag={NavLink} to={documentId}>
            {name}
          </Link>
          <Typography variant="pi" textColor="neutral600" ellipsis title={url} maxWidth="26rem">
            {url}
          </Typography>
        </Flex>
      </Td>
      <Td maxWidth="24rem">
        <Typography textColor="neutral800" style={{ whiteSpace: 'normal' }}>
          {say('subscriptions.named', { names: named.join(', '), count })}
        </Typography>
      </Td>
      <Td>
        <HealthStatus subscription={subscription} />
      </Td>
      <Td>
        <EnabledSwitch subscription={subscription} disabled={!mayUpdate} />
      </Td>
      <Td>
        <RowActions subscription={subscription} mayUpdate={mayUpdate} />
      </Td>
    </Tr>
  );
}
