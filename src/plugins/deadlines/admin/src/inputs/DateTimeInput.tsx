import type { ReactNode } from 'react';
import { Box, Field, Flex } from '@strapi/design-system';
import { useFocusInputField } from '@strapi/strapi/admin';

import { useWords } from '@guichet/strapi-kit/admin';
import { zoneText } from '@guichet/time';
import { DateField } from './DateField';
import { Hint } from './Hint';
import { Remarks } from './Remarks';
import { TimeField } from './TimeField';
import { useWallTime } from './use-wall-time';

/** Strapi's props for an input. */
export interface InputProps {
  name: string;
  label: string;
  labelAction?: ReactNode;
  hint?: ReactNode;
  required?: boolean;
  disabled?: boolean;
}

/** With the zone and the kind of this one. */
export interface DateTimeProps extends InputProps {
  zone: string;
  isEnd: boolean;
}

/** A date and a time as clocks in a zone show them, and in words. */
export function DateTimeInput({ name, label, zone, isEnd, disabled = false, ...props }: DateTimeProps) {
  const say = useWords('deadlines');
  const field = useWallTime(name, zone, isEnd);
  const inputRef = useFocusInputField<HTMLInputElement>(name);
  const { instant, shown, type, set } = field;
  return (
    <Field.Root
      name={name}
      error={field.error}
      required={props.required}
      hint={<Hint own={props.hint} instant={instant} zone={zone} isEnd={isEnd} />}
    >
      <Field.Label action={props.labelAction}>{label}</Field.Label>
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
            label={say('inputs.time', { label, zone: zoneText(zone, say.locale) })}
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
