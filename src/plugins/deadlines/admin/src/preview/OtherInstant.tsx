import { TextInput } from '@strapi/design-system';
import type { ChangeEvent } from 'react';
import { useState } from 'react';

import { useWords } from '@guichet/strapi-kit/admin';
import { instantOf, wallTimeOf } from '../inputs/wall-time';

interface Props {
  /** ms (UTC) */
  at: number;
  zone: string;
  onChange: (at: number) => void;
}

/** A date and a time in the entry's zone, whatever the browser's zone is. */
export function OtherInstant({ at, zone, onChange }: Props) {
  const say = useWords('deadlines');
  const [text, setText] = useState(() => textOf(at, zone));
  const change = ({ target }: ChangeEvent<HTMLInputElement>) => {
    setText(target.value);
    // Empty until date and time are complete.
    const [date, time] = target.value.split('T');
    if (time) onChange(instantOf({ date, time }, zone, false).instant);
  };
  return (
    <TextInput
      type="datetime-local"
      size="S"
      aria-label={say('preview.otherLabel', { zone })}
      value={text}
      onChange={change}
    />
  );
}

/** In the format of the input: "2022-03-19T12:00". */
function textOf(at: number, zone: string): string {
  const { date, time } = wallTimeOf(at, zone, false);
  return `${date}T${time}`;
}
