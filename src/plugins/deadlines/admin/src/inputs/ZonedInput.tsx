import type { ReactNode } from 'react';
import { Box, Field, Flex } from '@strapi/design-system';
import { useFocusInputField } from '@strapi/strapi/admin';

import { useWords } from '../../../../../admin/kit/translations';
import { deadlineText, momentText, zoneText } from '../../../server/src/domain/deadline-text';
import { DateField } from './DateField';
import { Remarks } from './Remarks';
import { TimeField } from './TimeField';
import { useEntryZone } from './use-entry-zone';
import { useIsEnd } from './use-is-end';
import { useWallTime } from './use-wall-time';
import type { Zoned } from './zoned-layout';

/** What Strapi gives an input, with what `withZonedDates` has added. */
interface Props extends Zoned {
  name: string;
  label: string;
  labelAction?: ReactNode;
  hint?: ReactNode;
  required?: boolean;
  disabled?: boolean;
}

/** A date-time in the zone of the entry, whatever the browser's is. */
export default function ZonedInput({ timezone, component, isEnd, ...props }: Props) {
  const zone = useEntryZone(timezone);
  const ends = useIsEnd(props.name, { timezone, component, isEnd });
  // UTC stands in for the moment until the zone is known, and nothing can be typed in it.
  return <DateTimeInput {...props} zone={zone ?? 'UTC'} isEnd={ends} disabled={props.disabled || !zone} />;
}

interface DateTimeProps extends Omit<Props, keyof Zoned> {
  zone: string;
  isEnd: boolean;
  disabled: boolean;
}

function DateTimeInput({ name, label, labelAction, hint, required, disabled, zone, isEnd }: DateTimeProps) {
  const say = useWords('deadlines');
  const field = useWallTime(name, zone, isEnd);
  const inputRef = useFocusInputField<HTMLInputElement>(name);
  const { instant, shown, type, set } = field;
  const zoneName = zoneText(zone, say.locale);
  const words =
    instant === null
      ? say('inputs.zone', { zone: zoneName })
      : (isEnd ? deadlineText : momentText)(instant, zone, say.locale);
  return (
    <Field.Root name={name} error={field.error} required={required} hint={<Hint own={hint} words={words} />}>
      <Field.Label action={labelAction}>{label}</Field.Label>
      <Flex gap={1} alignItems="flex-start" wrap="wrap">
        <Box flex="1 1 16rem">
          <DateField
            value={shown.date}
            onType={(date) => type({ date })}
            onClear={() => set(null)}
            disabled={disabled}
            inputRef={inputRef}
          />
        </Box>
        <Box flex="1 1 11rem">
          <TimeField
            label={say('inputs.time', { label, zone: zoneName })}
            value={shown.time}
            onType={(time) => type({ time })}
            disabled={disabled}
          />
        </Box>
      </Flex>
      <Field.Hint />
      <Remarks field={field} zone={zone} disabled={disabled} />
      <Field.Error />
    </Field.Root>
  );
}

function Hint({ own, words }: { own: ReactNode; words: string }) {
  return (
    <>
      {own}
      {own && <br />}
      {words}
    </>
  );
}
