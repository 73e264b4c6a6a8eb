import { Field, TextInput } from '@strapi/design-system';

import { DateTimeInput, type DateTimeProps } from './DateTimeInput';
import { useEntryZone } from './use-entry-zone';
import { useIsEnd } from './use-is-end';
import type { Zoned } from './zoned-layout';

/** Strapi's props for an input, and those that `withZonedDates` added. */
type Props = Omit<DateTimeProps, 'zone' | 'isEnd'> & Zoned;

/** A date-time in the entry's zone, whatever the browser's zone is. */
export default function ZonedInput({ timezone, component, isEnd, ...props }: Props) {
  const zone = useEntryZone(timezone);
  const ends = useIsEnd(props.name, { timezone, component, isEnd });
  if (zone) return <DateTimeInput {...props} zone={zone} isEnd={ends} />;
  // In another zone it would be another date.
  return (
    <Field.Root name={props.name} required={props.required}>
      <Field.Label action={props.labelAction}>{props.label}</Field.Label>
      <TextInput disabled value="" />
    </Field.Root>
  );
}
