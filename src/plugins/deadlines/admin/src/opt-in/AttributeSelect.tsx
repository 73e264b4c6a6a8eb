import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';

interface Props {
  label: string;
  placeholder: string;
  /** The attributes to choose from. */
  names: string[];
  value: string | undefined;
  /** @param name `undefined`: none */
  onChange: (name: string | undefined) => void;
}

/** Chooses an attribute, or none. */
export function AttributeSelect({ label, placeholder, names, value, onChange }: Props) {
  // One that is gone is shown as it is written, so that its reader sees what to replace.
  const shown = value === undefined || names.includes(value) ? names : [value, ...names];
  return (
    <Field.Root>
      <Field.Label>{label}</Field.Label>
      <SingleSelect
        placeholder={placeholder}
        value={value ?? ''}
        onChange={(name) => onChange(String(name))}
        onClear={() => onChange(undefined)}
      >
        {shown.map((name) => (
          <SingleSelectOption key={name} value={name}>
            {name}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
}
