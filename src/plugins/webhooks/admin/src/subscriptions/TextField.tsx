import { Field, TextInput } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';

interface Props {
  name: string;
  label: string;
  hint?: string;
  placeholder?: string;
  disabled: boolean;
}

/** A line of text in a form. */
export function TextField({ name, label, hint, placeholder, disabled }: Props) {
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
