import { Button } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { BackButton, Blocker, Form, Layouts, Page } from '@strapi/strapi/admin';

import { useWords } from '@guichet/strapi-kit/admin';
import { subscriptionsAddress } from '../addresses';
import { useWebhooksDescription } from '../api/subscriptions';
import { Help } from '../parts/Help';
import { SubscriptionFields } from './SubscriptionFields';
import { useSave, type Saved, type FormValues } from './use-save';

interface Props {
  title: string;
  subtitle?: string;
  method: 'POST' | 'PUT';
  initialValues: FormValues;
  disabled: boolean;
  save: (values: FormValues) => Promise<Saved>;
}

/** The form, with the page's header, which has the save button. */
export function SubscriptionForm({ title, subtitle, method, initialValues, disabled, save }: Props) {
  const say = useWords('webhooks');
  const { data: known } = useWebhooksDescription();
  const onSubmit = useSave(save);
  if (!known) return <Page.Loading />;
  const saveButton = (isModified: boolean, isSubmitting: boolean) => (
    <Button type="submit" startIcon={<Check />} disabled={!isModified} loading={isSubmitting}>
      {say('form.save')}
    </Button>
  );
  return (
    <Form method={method} initialValues={initialValues} onSubmit={onSubmit} disabled={disabled}>
      {({ modified, isSubmitting }) => (
        <>
          <Layouts.Header
            title={title}
            subtitle={subtitle}
            navigationAction={<BackButton fallback={subscriptionsAddress} />}
            primaryAction={!disabled && saveButton(modified, isSubmitting)}
            secondaryAction={<Help />}
          />
          <Layouts.Content>
            <SubscriptionFields events={known.events} disabled={disabled} />
          </Layouts.Content>
          <Blocker />
        </>
      )}
    </Form>
  );
}
