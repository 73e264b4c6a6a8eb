import { TextInput } from '@strapi/design-system';
import type { ChangeEvent } from 'react';
import { useState } from 'react';

import { useWords } from '../../../../../admin/kit/translations';
import { fromWallTime, toWallTime } from './wall-time';

interface Props {
  /** ms (UTC) */
  at: number;
  zone: string;
  onChange: (at: number) => void;
}

/** A date and a time in the entry's zone, whatever the browser's is. */
export function OtherInstant({ at, zone, onChange }: Props) {
  const say = useWords('deadlines');
  const [text, setText] = useState(() => toWallTime(at, zone));
  const change = ({ target }: ChangeEvent<HTMLInputElement>) => {
    setText(target.value);
    const instant = fromWallTime(target.value, zone);
    if (instant !== null) onChange(instant);
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
