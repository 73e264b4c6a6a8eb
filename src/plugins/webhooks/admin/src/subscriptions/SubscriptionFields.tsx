import { Flex, Field, TextInput } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';

import { useWords } from '@guichet/strapi-kit/admin';
import { Panel } from '../parts/Panel';
import { EventsField } from './EventsField';

interface Props {
  /** The events that are announced. */
  events: string[];
  disabled: boolean;
}

/** What an administrator sets on a subscription. */
export function SubscriptionFields({ events, disabled }: Props) {
  const say = useWords('webhooks');
  const texts = (key: string) => ({ label: say(key), hint: say(`${key}.hint`) });
  return (
    <Panel id="webhook-subscription" title={say('form.title')}>
      <Flex direction="column" alignItems="stretch" gap={5}>
        <TextField name="name" {...texts('form.name')} disabled={disabled} />
        <TextField name="url" {...texts('form.url')} placeholder="https://" disabled={disabled} />
        <EventsField known={events} disabled={disabled} />
      </Flex>
    </Panel>
  );
}

interface TextFieldProps {
  name: string;
  label: string;
  hint?: string;
  placeholder?: string;
  disabled: boolean;
}

/** A line of text in a form. */
function TextField({ name, label, hint, placeholder, disabled }: TextFieldProps) {
  const { value, error, onChange } = useField<string>(name);
  return (
    <Field.Root name={name} error={error} hint={hint} required width="100%">
      <Field.Label>{label}</Field.Label>
      <TextInput
        value={value ?? ''}
        onChange={({ target }) => onChange(name, target.value)}
        placeholder={placeholder}
        disabled={disabled}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
