import { Field, Toggle } from '@strapi/design-system';
import { useField, useFocusInputField } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import type { InputProps } from '../inputs/DateTimeInput';

/**
 * Yes or no. Strapi's own input has a third answer, "empty", and a button for it in the way of the keyboard. To the rule,
 * empty is no.
 */
export function Switch({ name, label, labelAction, hint, required, disabled }: InputProps) {
  const { formatMessage } = useIntl();
  const { value, error, onChange } = useField<boolean | null>(name);
  const ref = useFocusInputField<HTMLInputElement>(name);
  const word = (side: string, defaultMessage: string) =>
    formatMessage({ id: `app.components.ToggleCheckbox.${side}-label`, defaultMessage });
  return (
    <Field.Root name={name} error={error} hint={hint} required={required} maxWidth="320px">
      <Field.Label action={labelAction}>{label}</Field.Label>
      <Toggle
        ref={ref}
        checked={Boolean(value)}
        offLabel={word('off', 'False')}
        onLabel={word('on', 'True')}
        onChange={onChange}
        disabled={disabled}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
