import { Button, Dialog, Flex, Typography } from '@strapi/design-system';
import { Key } from '@strapi/icons';
import { ConfirmDialog } from '@strapi/strapi/admin';
import { useState } from 'react';

import { useWords } from '@guichet/strapi-kit/admin';
import { useNotified } from '../api/use-notified';
import { useDeadlines } from '../api/deadlines';
import {
  useRotateSecret,
  useWebhooksDescription,
  type Listed,
  type ShownRotated,
} from '../api/subscriptions';
import { useInstants } from '../parts/instants';
import { Panel } from '../parts/Panel';
import { SecretModal } from './SecretModal';

interface Props {
  subscription: Listed;
}

/** Replaces the secret; the new one is shown once. */
export function SecretPanel({ subscription: { documentId, name } }: Props) {
  const say = useWords('webhooks');
  const { at } = useInstants();
  const now = useDeadlines().useNow();
  const { data: known } = useWebhooksDescription();
  const attempt = useNotified();
  const [rotate] = useRotateSecret();
  const [rotated, setRotated] = useState<ShownRotated | null>(null);
  const until = now && known ? at(new Date(now + known.secretOverlap).toISOString()) : '';
  return (
    <Panel id="webhook-secret" title={say('secret.title')}>
      <Flex direction="column" alignItems="flex-start" gap={4}>
        <Typography textColor="neutral600">{say('secret.text')}</Typography>
        <Dialog.Root>
          <Dialog.Trigger>
            <Button variant="secondary" startIcon={<Key />}>
              {say('secret.rotate')}
            </Button>
          </Dialog.Trigger>
          <ConfirmDialog
            title={say('secret.confirm.title')}
            variant="default"
            onConfirm={async () => setRotated((await attempt(rotate(documentId).unwrap())) ?? null)}
          >
            {say('secret.confirm.text', { until })}
          </ConfirmDialog>
        </Dialog.Root>
      </Flex>
      {rotated && (
        <SecretModal
          name={name}
          secret={rotated.secret}
          formerSignsUntil={rotated.formerSignsUntil}
          onClose={() => setRotated(null)}
        />
      )}
    </Panel>
  );
}
