import type { Day } from '../dates/zone';
import { say, type Message } from '../messages/say';
import type { SpokenDate, SpokenDay } from './days';
import type { Heard } from './reader';
import {
  closingAt,
  doubtsZone,
  contradictsWeekday,
  openingAt,
  resolveAfter,
  resolveBefore,
  resolveDay,
  type ProseContext,
} from './resolve';
import type { Statement } from './statements';

/** The instants that a statement claims. */
export interface ReadDate {
  opens: { at: string; inWords: boolean } | null;
  closes: { at: string; inWords: boolean } | null;
  /** A closing that was replaced. */
  former: string | null;
  doubts: Message[];
}

type Role = 'opens' | 'closes';

/** Reads the date of a statement as what its words say it is. */
export function readDate(statement: Statement, heard: Heard, context: ProseContext): ReadDate {
  const read: ReadDate = { opens: null, closes: null, former: null, doubts: [] };
  const { date, role } = statement;
  if (date.end) readRange(read, statement, heard, context);
  else if (role === 'opens') {
    const day = resolve(read, statement, date.start, 'opens', heard, context);
    if (day) read.opens = { at: openingAt(date.start, day, context.zone), inWords: read.doubts.length === 0 };
  } else if (role !== null) {
    const day = resolve(read, statement, date.start, 'closes', heard, context);
    if (day) readEnd(read, statement, date.start, day, context, heard);
  }
  return read;
}

function readRange(read: ReadDate, statement: Statement, heard: Heard, context: ProseContext): void {
  const { date, isOpen, former } = statement;
  if (statement.isShut) return;
  // "Prolongé du 14 au 28 mars"
  const isMoved = statement.extends && !isOpen && !former;
  const last = resolve(read, statement, date.end!, 'closes', heard, context);
  if (!last) return;
  const first = resolveBefore(date.start, last);
  if (!first) return;
  checkWeekday(read, date.start, first, heard, date);
  if (isMoved) read.former = closingAt(date.start, first, context.zone);
  else if (!former) read.opens = { at: openingAt(date.start, first, context.zone), inWords: isOpen };
  readEnd(read, statement, date.end!, last, context, heard);
  if (read.closes) read.closes.inWords &&= isOpen || isMoved;
  if (read.opens) read.opens.inWords &&= read.doubts.length === 0;
}

function readEnd(
  read: ReadDate,
  statement: Statement,
  spoken: SpokenDay,
  day: Day,
  { zone }: ProseContext,
  heard: Heard
): void {
  const isLeftOut = statement.role === 'before' && !spoken.time;
  const at = isLeftOut ? openingAt(spoken, day, zone) : closingAt(sameHour(spoken, heard), day, zone);
  const words = wordsOf(heard, statement.date);
  if (statement.former) {
    read.former = at;
    return;
  }
  if (isLeftOut) read.doubts.push(say('day-left-out', { words }));
  if (doubtsZone(spoken, at)) read.doubts.push(say('zone-in-doubt', { words }));
  read.closes = { at, inWords: read.doubts.length === 0 };
}

/** "même heure": as the date before it in the sentence or, without one, the end of the day. */
function sameHour(spoken: SpokenDay, { dates }: Heard): SpokenDay {
  if (!spoken.time?.isSame) return spoken;
  const other = dates.flatMap(({ start, end }) => [start, end]).find((one) => one?.time && !one.time.isSame);
  return { ...spoken, time: other?.time ?? null };
}

function resolve(
  read: ReadDate,
  { date, former }: Statement,
  spoken: SpokenDay,
  role: Role,
  heard: Heard,
  { documentDate }: ProseContext
): Day | null {
  const day = dayFrom(spoken, date, former, role, heard.dates, documentDate);
  if (!day) {
    const words = wordsOf(heard, date);
    read.doubts.push(
      documentDate === null && spoken.year === null
        ? say('without-year', { words })
        : say('impossible-words', { words })
    );
    return null;
  }
  checkWeekday(read, spoken, day, heard, date);
  if (spoken.isAmbiguous) read.doubts.push(say('month-or-day-first', { words: wordsOf(heard, date) }));
  return day;
}

/** The year that is not written is that of another date in the sentence, or follows from the document's. */
function dayFrom(
  spoken: SpokenDay,
  date: SpokenDate,
  former: boolean,
  role: Role,
  dates: SpokenDate[],
  near: string | null
): Day | null {
  if (spoken.year !== null) return resolveDay(spoken, role, near);
  const years = dates.flatMap(({ start, end, from }) => {
    const written = end ?? start;
    const day = written.year === null ? null : resolveDay(written, role, null);
    return day ? [{ day, from }] : [];
  });
  const known = years.find(({ from }) => from > date.from) ?? years.at(-1);
  if (!known || (former && near !== null && date.from > known.from)) return resolveDay(spoken, role, near);
  return former || date.from < known.from
    ? resolveBefore(spoken, known.day)
    : resolveAfter(spoken, known.day);
}

function checkWeekday(read: ReadDate, spoken: SpokenDay, day: Day, heard: Heard, date: SpokenDate): void {
  if (!contradictsWeekday(spoken, day)) return;
  const written = [day.year, day.month, day.day].map((part) => String(part).padStart(2, '0')).join('-');
  read.doubts.push(say('other-weekday', { words: wordsOf(heard, date), date: written }));
}

function wordsOf({ plain }: Heard, { from, to }: SpokenDate): string {
  return plain.slice(from, to);
}
