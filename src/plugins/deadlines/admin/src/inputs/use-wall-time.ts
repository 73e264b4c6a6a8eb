import { useState } from 'react';
import { useField } from '@strapi/strapi/admin';

import { readInstant } from '@guichet/time';
import { instantOf, wallTimeOf, type WallTime } from './wall-time';

/** A remark on what was typed: clocks skip that time, or it is shown as the evening before. */
export type Remark = 'skipped' | 'midnight';

const NOTHING: WallTime = { date: '', time: '' };

/** A date-time of the form, as shown and typed in a zone. */
export interface WallTimeField {
  /** ms (UTC) */
  instant: number | null;
  shown: WallTime;
  remark: Remark | null;
  error: string | undefined;
  /** Takes a date, a time or both. Typing what is already shown changes nothing, to the millisecond. */
  type: (typed: Partial<WallTime>) => void;
  /** Sets the instant itself (ms, UTC); `null` empties the field. */
  set: (instant: number | null) => void;
}

export function useWallTime(name: string, zone: string, isEnd: boolean): WallTimeField {
  const { value, error, onChange } = useField<string | null>(name);
  // A time without a date is not an instant yet.
  const [pending, setPending] = useState(NOTHING);
  const [remark, setRemark] = useState<Remark | null>(null);
  const instant = readInstant(value ?? null);
  const shown = instant === null ? pending : wallTimeOf(instant, zone, isEnd);

  const set = (next: number | null, about: Remark | null = null) => {
    setPending(NOTHING);
    setRemark(about);
    onChange(name, next === null ? null : new Date(next).toISOString());
  };
  const type = (typed: Partial<WallTime>) => {
    const wall = { ...shown, ...typed };
    if (wall.date === shown.date && wall.time === shown.time) return;
    if (wall.date === '') return setPending(wall);
    wall.time ||= isEnd ? '23:59' : '00:00';
    const meant = instantOf(wall, zone, isEnd);
    const isEve = wallTimeOf(meant.instant, zone, isEnd).date < wall.date;
    set(meant.instant, meant.isSkipped ? 'skipped' : isEve ? 'midnight' : null);
  };
  return { instant, shown, remark, error, type, set: (next) => set(next) };
}
