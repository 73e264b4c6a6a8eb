import { DatePicker, Field } from '@strapi/design-system';

import { useWords } from '../../../../../../admin/kit/translations';
import { dateToShow, noonOfDate } from '../logic/days';
import type { Choices } from '../use-choices';

interface Props {
  choices: Choices;
  zone: string;
}

/** The day that is looked at, at noon; any, also one that is out of sight. */
export function DateChoice({ choices: { at, isPresent, lookAt }, zone }: Props) {
  const say = useWords('deadlines');
  return (
    <Field.Root name="deadlines-date" width="18rem">
      <Field.Label>{say('page.date')}</Field.Label>
      <DatePicker
        locale={say.locale}
        value={dateToShow(at, zone)}
        onChange={(date) => lookAt(date ? noonOfDate(date, zone) : null)}
        {...(!isPresent && { onClear: () => lookAt(null), clearLabel: say('page.moment.back') })}
      />
    </Field.Root>
  );
}
