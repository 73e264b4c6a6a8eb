import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';

import { useWords } from '@guichet/strapi-kit/admin';

interface Props {
  label: string;
  value: string | undefined;
  /** Values with their texts. */
  options: [string, string][];
  onChoose: (value: string | undefined) => void;
}

/** One choice of many, or all of them. */
export function LogFilter({ label, value, options, onChoose }: Props) {
  const say = useWords('webhooks');
  return (
    <Field.Root width="28rem">
      <Field.Label>{label}</Field.Label>
      <SingleSelect
        size="S"
        value={value ?? null}
        placeholder={say('log.all')}
        clearLabel={say('log.clear')}
        onChange={(chosen) => onChoose(String(chosen))}
        onClear={() => onChoose(undefined)}
      >
        {options.map(([option, text]) => (
          <SingleSelectOption key={option} value={option}>
            {text}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
}
