import { Button, Flex, Typography } from '@strapi/design-system';
import { PaperPlane } from '@strapi/icons';
import { useState } from 'react';

import { useWords } from '@guichet/strapi-kit/admin';
import { useNotified } from '../api/use-notified';
import { useTestSubscription, type Listed } from '../api/subscriptions';
import { Panel } from '../parts/Panel';
import { useMay } from '../permissions';
import { TestOutcome } from './TestOutcome';

interface Props {
  subscription: Listed;
}

/** Sends a message without content, and shows the subscriber's response. */
export function TestPanel({ subscription: { documentId, enabled } }: Props) {
  const say = useWords('webhooks');
  const attempt = useNotified();
  const mayRead = useMay('readDeliveries');
  const [test, { isLoading }] = useTestSubscription();
  const [sent, setSent] = useState<string | null>(null);
  const send = async () => {
    const delivery = await attempt(test(documentId).unwrap(), mayRead ? undefined : say('test.queued'));
    setSent(delivery?.documentId ?? null);
  };
  return (
    <Panel id="webhook-test" title={say('test.title')}>
      <Flex direction="column" alignItems="flex-start" gap={4}>
        <Typography textColor="neutral600">{say(enabled ? 'test.text' : 'test.off')}</Typography>
        <Button
          variant="secondary"
          startIcon={<PaperPlane />}
          onClick={() => void send()}
          disabled={!enabled}
          loading={isLoading}
        >
          {say('test.send')}
        </Button>
        <div role="status">{sent && mayRead && <TestOutcome key={sent} documentId={sent} />}</div>
      </Flex>
    </Panel>
  );
}
