import { DateTime } from 'luxon';

/** A calendar day, without a zone. */
export interface Day {
  year: number;
  /** 1 to 12 */
  month: number;
  day: number;
}

/** A clock time. */
export interface ClockTime {
  hour: number;
  minute: number;
}

const YEARS = { first: 1900, last: 2200 };

/** Whether the calendar has the day, in a year that documents may use (1900 to 2200). */
export function isPossibleDay({ year, month, day }: Day): boolean {
  return year >= YEARS.first && year <= YEARS.last && DateTime.utc(year, month, day).isValid;
}

/** The UTC instant of a clock time in `zone`; midnight by default. */
export function instantOf(day: Day, zone: string, time: ClockTime = { hour: 0, minute: 0 }): string {
  return toIso(DateTime.fromObject({ ...day, ...time }, { zone }));
}

/** The midnight that ends the day: a window "until" that day is open before it, and closed from it on. */
export function endOfDay(day: Day, zone: string): string {
  return toIso(DateTime.fromObject(day, { zone }).plus({ days: 1 }));
}

/** The instant of a clock time that is an end: 23:59 means the end of that minute. */
export function endInstant(day: Day, zone: string, time: ClockTime | null): string {
  if (!time || (time.hour === 23 && time.minute === 59)) return endOfDay(day, zone);
  if (time.hour === 24) return endOfDay(day, zone);
  return instantOf(day, zone, time);
}

/** The calendar day in `zone` at `instant`. */
export function dayIn(zone: string, instant: string): Day {
  const { year, month, day } = DateTime.fromISO(instant, { zone });
  return { year, month, day };
}

/** The clock time in `zone` at `instant`. */
export function timeIn(zone: string, instant: string): ClockTime {
  const { hour, minute } = DateTime.fromISO(instant, { zone });
  return { hour, minute };
}

/** The last instant before an exclusive end. */
export function justBefore(end: string): string {
  return new Date(new Date(end).getTime() - 1).toISOString();
}

/** Days from one instant to another, with fractions; negative if the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return DateTime.fromISO(to).diff(DateTime.fromISO(from), 'days').days;
}

function toIso(date: DateTime): string {
  if (!date.isValid) throw new RangeError(`No such instant: ${date.invalidExplanation}`);
  return date.toUTC().toISO() as string;
}
