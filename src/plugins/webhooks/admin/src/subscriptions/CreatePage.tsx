import { Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';

import { useWords } from '@guichet/strapi-kit/admin';
import { subscriptionAddress } from '../addresses';
import { useCreateSubscription, type ShownOnce } from '../api/subscriptions';
import { permissions } from '../permissions';
import { SecretModal } from './SecretModal';
import { SubscriptionForm } from './SubscriptionForm';
import type { FormValues } from './use-save';

const EMPTY: FormValues = { name: '', url: '', events: [] };

/** Creates a subscription. Its secret is shown here, and never again. */
export function CreatePage() {
  const say = useWords('webhooks');
  const navigate = useNavigate();
  const [create] = useCreateSubscription();
  const [created, setCreated] = useState<ShownOnce | null>(null);
  const save = async (values: FormValues) => {
    const subscription = await create({ ...values, enabled: true }).unwrap();
    return () => setCreated(subscription);
  };
  return (
    <Page.Protect permissions={permissions.updateSubscriptions}>
      <Page.Main>
        <Page.Title>{say('form.new')}</Page.Title>
        <SubscriptionForm
          method="POST"
          title={say('form.new')}
          initialValues={EMPTY}
          disabled={false}
          save={save}
        />
        {created && (
          <SecretModal
            name={created.name}
            secret={created.secret}
            onClose={() => navigate(subscriptionAddress(created.documentId), { replace: true })}
          />
        )}
      </Page.Main>
    </Page.Protect>
  );
}
