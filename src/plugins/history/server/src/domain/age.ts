const UNITS = { d: 'days', w: 'weeks', m: 'months', y: 'years' } as const;

/**
 * The instant (ms, UTC) before which versions are too old.
 *
 * @param keep a whole number and d, w, m or y, as an opt-in names it; months and years are those of the calendar in UTC
 */
export function oldest(keep: string, now: number): number {
  const unit = UNITS[keep.at(-1) as keyof typeof UNITS];
  const number = Number(keep.slice(0, -1));
  const date = new Date(now);
  if (unit === 'years') date.setUTCFullYear(date.getUTCFullYear() - number);
  else if (unit === 'months') date.setUTCMonth(date.getUTCMonth() - number);
  else date.setUTCDate(date.getUTCDate() - number * (unit === 'weeks' ? 7 : 1));
  return date.getTime();
}
