import { Dialog, IconButton } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { ConfirmDialog } from '@strapi/strapi/admin';

import { useWords } from '@guichet/strapi-kit/admin';
import { useNotified } from '../api/use-notified';
import { useDeleteSubscription, type Listed } from '../api/subscriptions';

interface Props {
  subscription: Listed;
}

export function DeleteSubscription({ subscription }: Props) {
  const say = useWords('webhooks');
  const attempt = useNotified();
  const [remove] = useDeleteSubscription();
  const { documentId, name, health } = subscription;
  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <IconButton variant="ghost" label={say('delete.label', { name })}>
          <Trash />
        </IconButton>
      </Dialog.Trigger>
      <ConfirmDialog
        title={say('delete.title')}
        onConfirm={() => void attempt(remove(documentId).unwrap(), say('delete.done', { name }))}
      >
        {say('delete.text', { name, count: health.pending })}
      </ConfirmDialog>
    </Dialog.Root>
  );
}
