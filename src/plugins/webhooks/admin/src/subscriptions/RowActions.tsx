import { Flex, IconButton } from '@strapi/design-system';
import { Eye, Pencil } from '@strapi/icons';
import { NavLink } from 'react-router-dom';

import { useWords } from '@guichet/strapi-kit/admin';
import type { Listed } from '../api/subscriptions';
import { DeleteSubscription } from './DeleteSubscription';

interface Props {
  subscription: Listed;
  mayUpdate: boolean;
}

/** What can be done with a subscription from the list. */
export function RowActions({ subscription, mayUpdate }: Props) {
  const say = useWords('webhooks');
  const { documentId, name } = subscription;
  const label = say(mayUpdate ? 'subscriptions.edit' : 'subscriptions.view', { name });
  return (
    <Flex justifyContent="flex-end" gap={1}>
      <IconButton tag={NavLink} to={documentId} variant="ghost" label={label}>
        {mayUpdate ? <Pencil /> : <Eye />}
      </IconButton>
      {mayUpdate && <DeleteSubscription subscription={subscription} />}
    </Flex>
  );
}
