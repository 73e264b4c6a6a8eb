import { dayIn, endInstant, instantOf, type Day } from '../dates/zone';
import { say, type Message } from '../messages/say';
import type { DateClaim } from '../model';
import type { CuedDate } from './date-cues';
import { contradictsWeekday, resolveBefore, resolveDay, type SpokenDay } from './prose-date';

/** What is needed to read a sentence's dates. */
export interface ProseContext {
  /** IANA zone for dates without an offset. */
  zone: string;
  /** The document's own date, UTC instant, or null. It gives "today", and the years that are not written. */
  documentDate: string | null;
}

export interface Claims {
  opens: DateClaim[];
  closes: DateClaim[];
  /** What was not understood, or barely. */
  doubts: Message[];
}

/** The openings and closings that a sentence's cued dates claim, each once. */
export function claimsOf(cued: CuedDate[], context: ProseContext): Claims {
  const claims: Claims = { opens: [], closes: [], doubts: [] };
  const lastDay = claimClosings(cued, context, claims);
  for (const cue of cued) {
    if (cue.role === 'opens') claimOpening(cue, lastDay, context, claims);
  }
  return { ...claims, opens: distinct(claims.opens), closes: distinct(claims.closes) };
}

/** Returns the last closing day whose year is certain. It gives the year of the opening. */
function claimClosings(cued: CuedDate[], context: ProseContext, claims: Claims): Day | null {
  let lastDay: Day | null = null;
  for (const cue of cued) {
    const spoken = cue.role === 'range' ? cue.date?.end : cue.role === 'closes' ? cue.date?.start : null;
    if (!spoken) continue;
    const day = resolveDay(spoken, 'closes', context.documentDate);
    if (!day) {
      claims.doubts.push(doubtAbout(cue, spoken));
      continue;
    }
    if (contradictsWeekday(spoken, day)) claims.doubts.push(weekdayDoubt(cue, day));
    claims.closes.push(claim(cue, closingInstant(cue, spoken, day, context.zone, claims)));
    if (cue.role === 'range') claimRangeStart(cue, day, context, claims);
    if (spoken.year !== null) lastDay = day;
  }
  return lastDay;
}

/** "Du 7 au 15 mars" alone has no words of opening or closing. */
function claim({ words }: CuedDate, at: string): DateClaim {
  return { at, relative: false, inWords: !/^(?:du|entre le) /i.test(words) };
}

function closingInstant(cue: CuedDate, spoken: SpokenDay, day: Day, zone: string, claims: Claims): string {
  // "Avant le 2 décembre à minuit" means the midnight that ends the day, as everybody reads it.
  if (!cue.exclusive || /minuit$/i.test(cue.words)) return endInstant(day, zone, spoken.time);
  if (!spoken.time) {
    claims.doubts.push(say('day-left-out', { words: cue.words }));
  }
  return instantOf(day, zone, spoken.time ?? undefined);
}

function claimRangeStart(cue: CuedDate, last: Day, { zone }: ProseContext, claims: Claims): void {
  const spoken = cue.date?.start;
  const day = spoken && resolveBefore(spoken, last);
  if (!spoken || !day) return;
  if (contradictsWeekday(spoken, day)) claims.doubts.push(weekdayDoubt(cue, day));
  claims.opens.push(claim(cue, instantOf(day, zone, spoken.time ?? undefined)));
}

function claimOpening(cue: CuedDate, last: Day | null, context: ProseContext, claims: Claims): void {
  const { zone, documentDate } = context;
  if (!cue.date) {
    if (documentDate)
      claims.opens.push({ ...claim(cue, instantOf(dayIn(zone, documentDate), zone)), relative: true });
    else claims.doubts.push(say('not-a-day', { words: cue.words }));
    return;
  }
  const spoken = cue.date.start;
  const day =
    spoken.year === null && last ? resolveBefore(spoken, last) : resolveDay(spoken, 'opens', documentDate);
  if (!day) {
    claims.doubts.push(doubtAbout(cue, spoken));
    return;
  }
  if (contradictsWeekday(spoken, day)) claims.doubts.push(weekdayDoubt(cue, day));
  claims.opens.push(claim(cue, instantOf(day, zone, spoken.time ?? undefined)));
}

function doubtAbout({ words }: CuedDate, spoken: SpokenDay): Message {
  return say(spoken.year !== null ? 'impossible-year' : 'without-year', { words });
}

function weekdayDoubt({ words }: CuedDate, { year, month, day }: Day): Message {
  const date = [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
  return say('other-weekday', { words, date });
}

function distinct(claims: DateClaim[]): DateClaim[] {
  const byInstant = new Map<string, DateClaim>();
  for (const claim of claims) if (!byInstant.has(claim.at)) byInstant.set(claim.at, claim);
  return [...byInstant.values()];
}
