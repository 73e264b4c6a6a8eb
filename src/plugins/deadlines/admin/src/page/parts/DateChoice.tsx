import { Field } from '@strapi/design-system';

import { useWords } from '@guichet/strapi-kit/admin';
import { DateField } from '../../inputs/DateField';
import { dateAt, noonOfDate } from '../logic/days';
import type { Choices } from '../use-choices';

interface Props {
  choices: Choices;
  zone: string;
}

/** The day that is looked at, at noon; any, also one that is out of sight. Emptied it is the present one. */
export function DateChoice({ choices: { at, lookAt }, zone }: Props) {
  const say = useWords('deadlines');
  return (
    <Field.Root name="deadlines-date" width="18rem">
      <Field.Label>{say('page.date')}</Field.Label>
      <DateField
        value={dateAt(at, zone)}
        onType={(date) => lookAt(noonOfDate(date, zone))}
        onClear={() => lookAt(null)}
        disabled={false}
      />
    </Field.Root>
  );
}
