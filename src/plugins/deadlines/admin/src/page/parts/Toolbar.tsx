import { Button, Flex, Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { ChevronLeft, ChevronRight } from '@strapi/icons';

import { useWords } from '@guichet/strapi-kit/admin';
import type { TimelineEntry } from '../../../../server/src/admin/timeline/entry';
import type { Choices } from '../use-choices';
import { GathererChoice } from './GathererChoice';
import { ZOOMS } from '../logic/view';
import { DateField } from '../../inputs/DateField';
import { dateAt, noonOfDate } from '../logic/days';

interface Props {
  choices: Choices;
  zone: string;
  entries: TimelineEntry[];
}

/** Chooses the months, the day and the entries to show. */
export function Toolbar({ choices, zone, entries }: Props) {
  const say = useWords('deadlines');
  return (
    <Flex gap={4} alignItems="flex-end" justifyContent="space-between" wrap="wrap">
      <Flex gap={4} alignItems="flex-end" wrap="wrap">
        <DateChoice choices={choices} zone={zone} />
        <GathererChoice choices={choices} entries={entries} />
      </Flex>
      <Flex gap={2} alignItems="flex-end" wrap="wrap">
        <ZoomChoice choices={choices} />
        <Button variant="tertiary" size="L" startIcon={<ChevronLeft />} onClick={() => choices.move(-1)}>
          {say('page.earlier')}
        </Button>
        <Button variant="tertiary" size="L" endIcon={<ChevronRight />} onClick={() => choices.move(1)}>
          {say('page.later')}
        </Button>
      </Flex>
    </Flex>
  );
}

/** How many months are shown. */
function ZoomChoice({ choices: { view, zoom } }: { choices: Choices }) {
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

interface DateChoiceProps {
  choices: Choices;
  zone: string;
}

/** The day to show, at noon. It may be outside the view. Emptying the field shows the present. */
function DateChoice({ choices: { at, lookAt }, zone }: DateChoiceProps) {
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
