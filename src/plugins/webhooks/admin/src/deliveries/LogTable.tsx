import { Table, Tbody, Thead, Tr } from '@strapi/design-system';

import { useWords } from '@guichet/strapi-kit/admin';
import type { Listed, LogPage } from '../api/deliveries';
import { HeadCell } from '../parts/HeadCell';
import { LogRow } from './LogRow';

interface Props {
  deliveries: Listed[];
  subscriptions: LogPage['meta']['subscriptions'];
}

export function LogTable({ deliveries, subscriptions }: Props) {
  const say = useWords('webhooks');
  const names = new Map(subscriptions.map(({ documentId, name }) => [documentId, name]));
  return (
    <Table colCount={5} rowCount={deliveries.length + 1}>
      <Thead>
        <Tr>
          <HeadCell>{say('log.message')}</HeadCell>
          <HeadCell>{say('log.subscription')}</HeadCell>
          <HeadCell>{say('log.status')}</HeadCell>
          <HeadCell>{say('log.last-try')}</HeadCell>
          <HeadCell>{say('log.when')}</HeadCell>
        </Tr>
      </Thead>
      <Tbody>
        {deliveries.map((delivery) => (
          <LogRow
            key={delivery.documentId}
            delivery={delivery}
            addressee={names.get(delivery.subscriptionId) ?? say('log.deleted')}
          />
        ))}
      </Tbody>
    </Table>
  );
}
