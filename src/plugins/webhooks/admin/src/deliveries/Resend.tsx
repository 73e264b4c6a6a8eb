import { Button, Flex, Typography } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';

import { useWords } from '@guichet/strapi-kit/admin';
import { useNotified } from '../api/use-notified';
import { useResend, type Whole } from '../api/deliveries';
import { useMay } from '../permissions';

interface Props {
  delivery: Whole;
}

/** Sends a message again. If it cannot be sent again, says why. */
export function Resend({ delivery }: Props) {
  const say = useWords('webhooks');
  const attempt = useNotified();
  const mayResend = useMay('resendDeliveries');
  const [resend, { isLoading }] = useResend();
  if (!mayResend) return null;
  const obstacle = obstacleTo(delivery);
  return (
    <Flex gap={3}>
      {obstacle && <Typography textColor="neutral600">{say(`resend.${obstacle}`)}</Typography>}
      <Button
        startIcon={<ArrowClockwise />}
        disabled={obstacle !== null}
        loading={isLoading}
        onClick={() => void attempt(resend(delivery.documentId).unwrap(), say('resend.done'))}
      >
        {say('resend.send')}
      </Button>
    </Flex>
  );
}

function obstacleTo({ status, subscription }: Whole): 'pending' | 'deleted' | 'off' | null {
  if (status === 'pending') return 'pending';
  if (!subscription) return 'deleted';
  return subscription.enabled ? null : 'off';
}
