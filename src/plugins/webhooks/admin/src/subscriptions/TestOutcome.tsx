import { Flex, Loader, Typography } from '@strapi/design-system';
import { CheckCircle, WarningCircle } from '@strapi/icons';
import { useEffect } from 'react';

import { useWords } from '@guichet/strapi-kit/admin';
import { useDelivery } from '../api/deliveries';
import { useSubscriptions } from '../api/subscriptions';
import { answerOf } from '../words/answer';
import { durationText } from '../words/duration';

interface Props {
  /** Of the delivery. */
  documentId: string;
}

/** The subscriber's response to a test, as soon as there is one. */
export function TestOutcome({ documentId }: Props) {
  const say = useWords('webhooks');
  const { data: delivery } = useDelivery(documentId);
  const { refetch } = useSubscriptions();
  const last = delivery?.lastTry;
  const isTried = Boolean(last);
  useEffect(() => {
    // The state of the subscription, shown above, has changed.
    if (isTried) void refetch();
  }, [isTried, refetch]);
  if (!last) return <Loader small>{say('test.sending')}</Loader>;
  const { key, values } = answerOf(last);
  const hasArrived = delivery.progress === 'delivered';
  return (
    <Flex gap={2}>
      {hasArrived ? (
        <CheckCircle fill="success600" aria-hidden />
      ) : (
        <WarningCircle fill="danger600" aria-hidden />
      )}
      <Typography textColor={hasArrived ? 'success700' : 'danger700'} fontWeight="bold">
        {say('test.outcome', {
          answer: say(key, values),
          duration: durationText(last.durationMs, say.locale),
        })}
      </Typography>
    </Flex>
  );
}
