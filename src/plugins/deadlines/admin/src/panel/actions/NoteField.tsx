import { Field, Textarea } from '@strapi/design-system';

import { useWords } from '@guichet/strapi-kit/admin';

interface Props {
  value: string;
  isRequired: boolean;
  onChange: (note: string) => void;
}

/** Asks why a deadline moves. */
export function NoteField({ value, isRequired, onChange }: Props) {
  const say = useWords('deadlines');
  return (
    <Field.Root required={isRequired} hint={say('panel.note.hint')}>
      <Field.Label>{say('panel.note')}</Field.Label>
      <Textarea value={value} onChange={(event) => onChange(event.target.value)} />
      <Field.Hint />
    </Field.Root>
  );
}
