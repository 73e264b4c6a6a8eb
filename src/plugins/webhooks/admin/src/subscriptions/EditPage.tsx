import { Box, Flex } from '@strapi/design-system';
import { Layouts, Page, useNotification } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';

import { useWords } from '@guichet/strapi-kit/admin';
import { useChangeSubscription, useSubscriptions } from '../api/subscriptions';
import { useMay } from '../permissions';
import { SecretPanel } from './SecretPanel';
import { StatePanel } from './StatePanel';
import { SubscriptionForm } from './SubscriptionForm';
import { TestPanel } from './TestPanel';
import type { FormValues } from './use-save';

/** A subscription: its settings, its health, a test, and its secret. */
export function EditPage() {
  const say = useWords('webhooks');
  const { documentId } = useParams();
  const { data: subscriptions, isError } = useSubscriptions();
  const mayUpdate = useMay('updateSubscriptions');
  const [change] = useChangeSubscription();
  const { toggleNotification } = useNotification();
  const subscription = subscriptions?.find((each) => each.documentId === documentId);
  if (isError && !subscriptions) return <Page.Error />;
  if (!subscriptions) return <Page.Loading />;
  if (!subscription) return <Page.NoData />;
  const { name, url, events } = subscription;
  const save = async (values: FormValues) => {
    const saved = await change({ documentId: subscription.documentId, ...values }).unwrap();
    return () => toggleNotification({ type: 'success', message: say('form.saved', { name: saved.name }) });
  };
  return (
    <Page.Main>
      <Page.Title>{name}</Page.Title>
      <SubscriptionForm
        method="PUT"
        title={name}
        subtitle={url}
        initialValues={{ name, url, events }}
        disabled={!mayUpdate}
        save={save}
      />
      <Box paddingTop={6}>
        <Layouts.Content>
          <Flex direction="column" alignItems="stretch" gap={6}>
            <StatePanel subscription={subscription} mayUpdate={mayUpdate} />
            {mayUpdate && <TestPanel subscription={subscription} />}
            {mayUpdate && <SecretPanel subscription={subscription} />}
          </Flex>
        </Layouts.Content>
      </Box>
    </Page.Main>
  );
}
