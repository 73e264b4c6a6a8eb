import { anyOf, type Language } from './language';
import { clockOf, type SpokenTime } from './clock';

/** A day as a sentence names it; `year` is null if it is not written. */
export interface SpokenDay {
  year: number | null;
  month: number;
  day: number;
  /** 0 Sunday to 6 Saturday, if the sentence names it. */
  weekday: number | null;
  time: SpokenTime | null;
  /** "3/4/2031" in English: the month may come first. */
  isAmbiguous?: true;
}

/** A day in a sentence, or the days from one to another. */
export interface SpokenDate {
  start: SpokenDay;
  /** The last day of "du 7 mars au 3 avril". */
  end: SpokenDay | null;
  from: number;
  to: number;
}

interface Place {
  day: SpokenDay;
  from: number;
  to: number;
}

/** How far before a day another can stand that takes its month from it. */
const REACH = 40;

/** Reads every date of a sentence (in the form of `forPatterns`), in the order of the text. */
export type ReadDays = (sentence: string) => SpokenDate[];

export function daysOf(language: Language): ReadDays {
  const whole = wholeDay(language);
  const part = partOfDay(language);
  const clock = clockOf(language);
  const joins = joinsOf(language);
  const withTimes = (places: Place[], sentence: string) =>
    places.map((place, index) => {
      const before = clock.before(sentence, place.from, places[index - 1]?.to ?? 0);
      const after = clock.after(sentence, place.to);
      // "10am on 7 March until 4pm on 8 April": each has that which stands before it.
      const next = before && after && places[index + 1];
      const own = next && clock.before(sentence, next.from, place.to);
      const isOfNext = own && own.from < after.to;
      const time = isOfNext ? before : (after ?? before);
      if (!time) return place;
      return {
        day: { ...place.day, time },
        from: Math.min(place.from, time.from),
        to: Math.max(place.to, time.to),
      };
    });
  return (sentence) => {
    const places: Place[] = [];
    for (const match of sentence.matchAll(whole)) {
      const place = placeOf(match, language);
      if (!place) continue;
      places.push(...partsBefore(sentence, place, places.at(-1)?.to ?? 0, part, language), place);
    }
    return ranges(withZone(withTimes(places, sentence)), sentence, joins);
  };
}

/** "De 8 h à 16 h, heure de Nouméa": a zone that is named once is that of all times. */
function withZone(places: Place[]): Place[] {
  const [zone, ...others] = new Set(places.flatMap(({ day }) => day.time?.zone ?? []));
  if (zone === undefined || others.length > 0) return places;
  return places.map((place) => {
    const { time } = place.day;
    return time ? { ...place, day: { ...place.day, time: { ...time, zone } } } : place;
  });
}

function wholeDay({ months, weekdays, words: { dayEnds, monthFirst } }: Language): RegExp {
  const weekday = String.raw`(?:(?<weekday>${weekdays}),? (?:(?:the|le) )?)?`;
  const shapes = [
    String.raw`(?<year1>\d{4})-(?<month1>\d{1,2})-(?<day1>\d{1,2})`,
    String.raw`${weekday}(?<day2>\d{1,2})(?:/(?<month2>\d{1,2})(?:/(?<year2>\d{4}|\d{2}))?|\.(?<month3>\d{1,2})\.(?<year3>\d{4}))`,
    String.raw`${weekday.replace('weekday', 'weekday2')}(?<day4>\d{1,2})(?:${dayEnds})? (?:of )?(?<month4>${months})(?:,? (?<year4>\d{4}))?`,
    ...(monthFirst
      ? [
          String.raw`${weekday.replace('weekday', 'weekday3')}(?<month5>${months}) (?<day5>\d{1,2})(?:${dayEnds})?(?:,? (?<year5>\d{4}))?`,
        ]
      : []),
  ];
  return new RegExp(String.raw`(?<![\p{L}\d/.-])(?:${shapes.join('|')})(?!\p{L}(?<!T)|\d|/)`, 'giu');
}

/** "le 3" before "et le 15 juin". */
function partOfDay({ weekdays, words: { dayEnds, to, and, the } }: Language): RegExp {
  return new RegExp(
    String.raw`(?<![\p{L}\d/.,:-])(?:(?<weekday>${weekdays}) )?(?<whole>(?<day>\d{1,2})(?:${dayEnds})?)(?: ?, ?| ?[–—-] ?| (?:${anyOf([...to, ...and])}) )(?:(?:${anyOf(the)}) )?$`,
    'iu'
  );
}

function partsBefore(
  sentence: string,
  place: Place,
  from: number,
  part: RegExp,
  language: Language
): Place[] {
  const found: Place[] = [];
  for (let next = place; ;) {
    const begin = Math.max(from, next.from - REACH);
    const match = part.exec(sentence.slice(begin, next.from));
    const day = Number(match?.groups?.day);
    if (!match || day < 1 || day > 31) return found;
    const at = begin + match.index;
    const weekday = language.weekdayOf(match.groups!.weekday);
    const to = at + match[0].search(/\d/) + match.groups!.whole!.length;
    next = { day: { ...next.day, day, weekday, time: null }, from: at, to };
    found.unshift(next);
  }
}

function placeOf(match: RegExpExecArray, { monthOf, weekdayOf, words }: Language): Place | null {
  const { groups = {} } = match;
  const one = (name: string) => [1, 2, 3, 4, 5].map((n) => groups[`${name}${n}`]).find((value) => value);
  const month = groups.month4 ?? groups.month5;
  const year = one('year');
  const day: SpokenDay = {
    year: year ? Number(year.length === 2 ? `20${year}` : year) : null,
    month: month ? monthOf(month) : Number(one('month')),
    day: Number(one('day')),
    weekday: weekdayOf(groups.weekday ?? groups.weekday2 ?? groups.weekday3),
    time: null,
  };
  if (words.monthFirst && groups.month2) decideOrder(day);
  const isDay = day.month >= 1 && day.month <= 12 && day.day >= 1;
  return isDay ? { day, from: match.index, to: match.index + match[0].length } : null;
}

/** In English, numbers alone do not say which of them is the month, unless only one can be. */
function decideOrder(spoken: SpokenDay): void {
  const { month, day } = spoken;
  if (month > 12) Object.assign(spoken, { month: day, day: month });
  else if (day <= 12 && day !== month) spoken.isAmbiguous = true;
}

interface Joins {
  to: RegExp;
  and: RegExp;
  between: RegExp;
  /** "La nuit du 14 au 15" is the midnight between them. */
  night: RegExp;
}

const MIDNIGHT: SpokenTime = {
  ...{ time: { hour: 24, minute: 0 }, zone: null, season: null },
  ...{ isSame: false, isEnd: false, isUnclear: false, from: 0, to: 0 },
};

function joinsOf({ weekdays, words: { to, and, between, the, night } }: Language): Joins {
  const end = String.raw`(?:(?:${anyOf(the)}) )?(?:(?:${weekdays}) )?$`;
  return {
    to: new RegExp(String.raw`^\)? ?(?:[–—-]|(?:${anyOf(to)})) ?${end}`, 'iu'),
    and: new RegExp(String.raw`^\)? ?(?:${anyOf(and)}) ${end}`, 'iu'),
    night: new RegExp(String.raw`(?:${anyOf(night)}) (?:(?:${weekdays}) )?$`, 'iu'),
    between: new RegExp(String.raw`(?<!\p{L})(?:${anyOf(between)}) ?(?:(?:${weekdays}) )?$`, 'iu'),
  };
}

function ranges(places: Place[], sentence: string, { to, and, between, night }: Joins): SpokenDate[] {
  const dates: SpokenDate[] = [];
  for (let index = 0; index < places.length; index += 1) {
    const [first, second] = [places[index], places[index + 1]];
    const gap = second ? sentence.slice(first.to, second.from) : '';
    const isRange =
      second &&
      (to.test(gap) ||
        (and.test(gap) && between.test(sentence.slice(Math.max(0, first.from - 20), first.from))));
    if (isRange) index += 1;
    if (isRange && night.test(sentence.slice(Math.max(0, first.from - 20), first.from))) {
      dates.push({ start: { ...first.day, time: MIDNIGHT }, end: null, from: first.from, to: second.to });
      continue;
    }
    dates.push({
      start: first.day,
      end: isRange ? second.day : null,
      from: first.from,
      to: (isRange ? second : first).to,
    });
  }
  return dates;
}
