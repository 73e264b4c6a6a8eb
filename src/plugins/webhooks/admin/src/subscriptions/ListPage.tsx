import { EmptyStateLayout, LinkButton } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Layouts, Page } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';

import { useWords } from '@guichet/strapi-kit/admin';
import { useSubscriptions } from '../api/subscriptions';
import { Help } from '../parts/Help';
import { useMay } from '../permissions';
import { SubscriptionsTable } from './SubscriptionsTable';

/** All subscriptions, with their health. */
export function ListPage() {
  const say = useWords('webhooks');
  const mayUpdate = useMay('updateSubscriptions');
  const { data: subscriptions, isError } = useSubscriptions();
  const add = mayUpdate && (
    <LinkButton tag={NavLink} to="create" startIcon={<Plus />} size="S">
      {say('subscriptions.add')}
    </LinkButton>
  );
  if (isError && !subscriptions) return <Page.Error />;
  if (!subscriptions) return <Page.Loading />;
  return (
    <Page.Main>
      <Page.Title>{say('settings.subscriptions')}</Page.Title>
      <Layouts.Header
        title={say('settings.subscriptions')}
        subtitle={say('subscriptions.subtitle')}
        primaryAction={add}
        secondaryAction={<Help />}
      />
      <Layouts.Content>
        {subscriptions.length > 0 ? (
          <SubscriptionsTable subscriptions={subscriptions} mayUpdate={mayUpdate} />
        ) : (
          <EmptyStateLayout
            icon={<EmptyDocuments width="16rem" />}
            content={say('subscriptions.empty')}
            action={add}
          />
        )}
      </Layouts.Content>
    </Page.Main>
  );
}
