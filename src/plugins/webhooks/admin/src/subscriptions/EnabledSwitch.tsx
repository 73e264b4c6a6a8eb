import { Dialog, Switch } from '@strapi/design-system';
import { ConfirmDialog } from '@strapi/strapi/admin';
import { useState } from 'react';

import { useWords } from '@guichet/strapi-kit/admin';
import { useNotified } from '../api/use-notified';
import { useChangeSubscription, type Listed } from '../api/subscriptions';

interface Props {
  subscription: Listed;
  disabled: boolean;
}

/** Switches a subscription on, or off after a confirmation, because that cancels its pending deliveries. */
export function EnabledSwitch({ subscription, disabled }: Props) {
  const say = useWords('webhooks');
  const attempt = useNotified();
  const [change] = useChangeSubscription();
  const [isAsking, setIsAsking] = useState(false);
  const { documentId, name, enabled, health } = subscription;
  const set = async (value: boolean) => {
    const done = say(value ? 'switch.done.on' : 'switch.done.off', { name });
    await attempt(change({ documentId, enabled: value }).unwrap(), done);
  };
  return (
    <Dialog.Root open={isAsking} onOpenChange={setIsAsking}>
      <Switch
        aria-label={say('switch.label', { name })}
        checked={enabled}
        disabled={disabled}
        onCheckedChange={(value) => (value ? void set(true) : setIsAsking(true))}
        onLabel={say('switch.on')}
        offLabel={say('switch.off')}
        visibleLabels
      />
      <ConfirmDialog title={say('switch.confirm.title')} onConfirm={() => set(false)}>
        {say('switch.confirm.text', { name, count: health.pending })}
      </ConfirmDialog>
    </Dialog.Root>
  );
}
