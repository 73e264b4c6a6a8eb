import { Field } from '@strapi/design-system';

import { useWords } from '@guichet/strapi-kit/admin';

interface Props {
  secret: string;
}

/** A secret to copy, selected whole as soon as one is in it. */
export function SecretField({ secret }: Props) {
  const say = useWords('webhooks');
  return (
    <Field.Root hint={say('secret.shown.hint')}>
      <Field.Label>{say('secret.shown.label')}</Field.Label>
      <Field.Input readOnly value={secret} onFocus={({ target }) => target.select()} />
      <Field.Hint />
    </Field.Root>
  );
}
