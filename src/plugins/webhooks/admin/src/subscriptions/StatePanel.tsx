import { Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';

import { useWords } from '@guichet/strapi-kit/admin';
import { logAddress } from '../addresses';
import type { Listed } from '../api/subscriptions';
import { Panel } from '../parts/Panel';
import { useMay } from '../permissions';
import { EnabledSwitch } from './EnabledSwitch';
import { HealthStatus } from './HealthStatus';

interface Props {
  subscription: Listed;
  mayUpdate: boolean;
}

/** The health of a subscription, its switch, and a link to its log. */
export function StatePanel({ subscription, mayUpdate }: Props) {
  const say = useWords('webhooks');
  const mayRead = useMay('readDeliveries');
  return (
    <Panel id="webhook-state" title={say('state.title')}>
      <Flex gap={6} justifyContent="space-between" wrap="wrap">
        <HealthStatus subscription={subscription} />
        {mayRead && (
          <Link tag={NavLink} to={logAddress({ subscription: subscription.documentId })}>
            {say('state.log')}
          </Link>
        )}
        <Flex gap={3}>
          <Typography fontWeight="bold" aria-hidden>
            {say('subscriptions.enabled')}
          </Typography>
          <EnabledSwitch subscription={subscription} disabled={!mayUpdate} />
        </Flex>
      </Flex>
    </Panel>
  );
}
