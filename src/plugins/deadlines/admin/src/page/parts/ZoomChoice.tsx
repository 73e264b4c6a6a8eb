import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';

import { useWords } from '@guichet/strapi-kit/admin';
import { ZOOMS } from '../logic/view';
import type { Choices } from '../use-choices';

/** How many months are shown. */
export function ZoomChoice({ choices: { view, zoom } }: { choices: Choices }) {
  const say = useWords('deadlines');
  return (
    <Field.Root name="deadlines-zoom" width="14rem">
      <Field.Label>{say('page.zoom')}</Field.Label>
      <SingleSelect value={view.months} onChange={(months) => zoom(Number(months))}>
        {ZOOMS.map((months) => (
          <SingleSelectOption key={months} value={months}>
            {say('page.months', { count: months })}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
}
