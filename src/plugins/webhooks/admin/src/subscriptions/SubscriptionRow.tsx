import { Flex, Link, Td, Tr, Typography, IconButton } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { Eye, Pencil } from '@strapi/icons';

import { useWords } from '@guichet/strapi-kit/admin';
import type { Listed } from '../api/subscriptions';
import { EnabledSwitch } from './EnabledSwitch';
import { HealthStatus } from './HealthStatus';
import { DeleteSubscription } from './DeleteSubscription';

/** How many events the list names; the others are counted. */
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

interface RowActionsProps {
  subscription: Listed;
  mayUpdate: boolean;
}

/** What one can do with a subscription in the list. */
function RowActions({ subscription, mayUpdate }: RowActionsProps) {
  const say = useWords('webhooks');
  const { documentId, name } = subscription;
  const label = say(mayUpdate ? 'subscriptions.edit' : 'subscriptions.view', { name });
  return (
    <Flex justifyContent="flex-end" gap={1}>
      <IconButton tag={NavLink} to={documentId} variant="ghost" label={label}>
        {mayUpdate ? <Pencil /> : <Eye />}
      </IconButton>
      {mayUpdate && <DeleteSubscription subscription={subscription} />}
    </Flex>
  );
}
