import { Grid, Typography } from '@strapi/design-system';
import { Fragment, type ReactNode } from 'react';

import { useWords } from '@guichet/strapi-kit/admin';
import type { Whole } from '../api/deliveries';
import { useInstants } from '../parts/instants';
import { ProgressStatus } from './ProgressStatus';

interface Props {
  delivery: Whole;
}

/** The fields of a delivery, by name. */
export function DeliveryDetails({ delivery }: Props) {
  const say = useWords('webhooks');
  const { at } = useInstants();
  const { progress, subscription, event, messageId, queuedAt, nextTryAt, deliveredAt } = delivery;
  const facts: [string, ReactNode][] = [
    ['log.status', <ProgressStatus key={progress} progress={progress} />],
    ['log.subscription', subscription?.name ?? say('log.deleted')],
    ['delivery.event', event],
    ['delivery.id', messageId],
    ['delivery.queued', at(queuedAt)],
    ...(nextTryAt ? [['delivery.next-try', at(nextTryAt)] as [string, ReactNode]] : []),
    ...(deliveredAt ? [['delivery.delivered', at(deliveredAt)] as [string, ReactNode]] : []),
  ];
  return (
    <Grid.Root tag="dl" gap={3}>
      {facts.map(([key, value]) => (
        <Fragment key={key}>
          <Grid.Item col={3} xs={12} tag="dt">
            <Typography variant="sigma" textColor="neutral600">
              {say(key)}
            </Typography>
          </Grid.Item>
          <Grid.Item col={9} xs={12} tag="dd">
            {typeof value === 'string' ? <Typography textColor="neutral800">{value}</Typography> : value}
          </Grid.Item>
        </Fragment>
      ))}
    </Grid.Root>
  );
}
