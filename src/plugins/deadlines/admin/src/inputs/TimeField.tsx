import { useState, type KeyboardEvent } from 'react';
import { Field, TextInput } from '@strapi/design-system';
import { Clock } from '@strapi/icons';

import { useWords } from '@guichet/strapi-kit/admin';
import { readTime } from './wall-time';

interface Props {
  label: string;
  /** 23:59; empty: none */
  value: string;
  onType: (time: string) => void;
  disabled: boolean;
}

/**
 * A time of day. It is read when the field loses focus or Enter is pressed, because half a time would be another time.
 */
export function TimeField({ label, value, onType, disabled }: Props) {
  const say = useWords('deadlines');
  const [typed, setTyped] = useState<string | null>(null);
  const [isRefused, setIsRefused] = useState(false);
  const take = () => {
    const time = readTime(typed ?? '');
    setIsRefused(Boolean(typed) && time === null);
    if (typed && time === null) return;
    setTyped(null);
    if (time !== null) onType(time);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    take();
  };
  return (
    <Field.Root error={isRefused && say('inputs.time-refused')} width="100%">
      <TextInput
        aria-label={label}
        startAction={<Clock fill="neutral500" aria-hidden />}
        placeholder="--:--"
        value={typed ?? value}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={take}
        onKeyDown={onKeyDown}
        disabled={disabled}
      />
      <Field.Error />
    </Field.Root>
  );
}
