import { Flex, Status, Typography } from '@strapi/design-system';

import { useWords } from '@guichet/strapi-kit/admin';
import type { Listed } from '../api/subscriptions';
import { useInstants } from '../parts/instants';
import { healthOf } from '../words/health';

interface Props {
  subscription: Listed;
}

/** The health of a subscription, in colour and in words. */
export function HealthStatus({ subscription }: Props) {
  const say = useWords('webhooks');
  const { ago, at } = useInstants();
  const { key, variant, since, count } = healthOf(subscription);
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Status variant={variant} size="S" width="min-content">
        <Typography tag="span" variant="omega" fontWeight="bold" style={{ whiteSpace: 'nowrap' }}>
          {say(`health.${key}`)}
        </Typography>
      </Status>
      {since && (
        <Typography variant="pi" textColor="neutral600" title={at(since)} style={{ whiteSpace: 'normal' }}>
          {say(`health.${key}.since`, { since: ago(since), count })}
        </Typography>
      )}
    </Flex>
  );
}
