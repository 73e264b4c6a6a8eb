import { Box, Table, Tbody, Thead, Tr } from '@strapi/design-system';

import { useWords } from '@guichet/strapi-kit/admin';
import type { Listed } from '../api/subscriptions';
import { HeadCell } from '../parts/HeadCell';
import { SubscriptionRow } from './SubscriptionRow';

interface Props {
  subscriptions: Listed[];
  mayUpdate: boolean;
}

export function SubscriptionsTable({ subscriptions, mayUpdate }: Props) {
  const say = useWords('webhooks');
  return (
    <Box id="webhook-subscriptions">
      <Table colCount={5} rowCount={subscriptions.length + 1}>
        <Thead>
          <Tr>
            <HeadCell>{say('subscriptions.name')}</HeadCell>
            <HeadCell>{say('subscriptions.events')}</HeadCell>
            <HeadCell>{say('subscriptions.health')}</HeadCell>
            <HeadCell>{say('subscriptions.enabled')}</HeadCell>
            <HeadCell hidden>{say('subscriptions.actions')}</HeadCell>
          </Tr>
        </Thead>
        <Tbody>
          {subscriptions.map((subscription) => (
            <SubscriptionRow
              key={subscription.documentId}
              subscription={subscription}
              mayUpdate={mayUpdate}
            />
          ))}
        </Tbody>
      </Table>
    </Box>
  );
}
