import type { Words } from '@guichet/strapi-kit/admin';
import { minuteOfEnd, momentElsewhere, momentText, relativeTime } from '@guichet/time';
import type { Forecast } from './forecast';

/** The language, the instant and the zone that a sentence is written for. */
export interface Reader {
  say: Words;
  /** ms (UTC) */
  now: number;
  /** The IANA zone of the reader's own clock. */
  zone: string;
  /** The label of a field, by its attribute. */
  label: (attribute: string) => string;
  /** The label of a word of a state. */
  word: (state: string, word: string) => string;
}

/** What happens next to a state, in sentences: "Ferme le vendredi 18 mars 2022 à 23 h 59 (heure de Paris), dans 3 jours." */
export function sentenceOf(forecast: Forecast, zone: string, reader: Reader): string {
  const { say } = reader;
  const { word, excludedBy, next, isOver, endedAt, cutOff, state } = forecast;
  if (excludedBy !== null) return say('panel.excluded', { label: reader.label(excludedBy) });
  if (word === null) return say('panel.no-dates');
  if (endedAt !== null) return say('panel.since', { when: whenOf(endedAt, zone, say, true) });
  if (next === null) return say(isOver ? 'panel.over' : 'panel.endless');
  const { isEnd } = next;
  const key = `panel.becomes.${next.word}`;
  const becomes = say(say.has(key) ? key : 'panel.becomes', {
    ...inTime(next.at, zone, reader, isEnd),
    word: reader.word(state.name, next.word),
  });
  const before = cutOff === null ? [] : [say('panel.cut-off', inTime(cutOff, zone, reader, true))];
  return [...before, becomes, ...elsewhere(next.at, zone, isEnd, reader)].join(' ');
}

/** Says that the public does not see an entry, and until when. */
export function embargoText(embargoUntil: number, zone: string, reader: Reader): string {
  const text = reader.say('panel.embargoed', inTime(embargoUntil, zone, reader, false));
  return [text, ...elsewhere(embargoUntil, zone, false, reader)].join(' ');
}

/** An instant in words; for an end, the last minute before it. */
export function whenOf(instant: number, zone: string, { locale }: Words, isEnd: boolean): string {
  return momentText(shownOf(instant, zone, isEnd), zone, locale);
}

/** When something happens, and how far away that is. */
function inTime(instant: number, zone: string, { say, now }: Reader, isEnd: boolean) {
  const shown = shownOf(instant, zone, isEnd);
  return {
    when: whenOf(instant, zone, say, isEnd),
    in: relativeTime(instant, now, zone, say.locale, shown),
  };
}

function elsewhere(instant: number, zone: string, isEnd: boolean, { say, zone: here }: Reader): string[] {
  const when = momentElsewhere(shownOf(instant, zone, isEnd), zone, here, say.locale);
  return when === null ? [] : [say('panel.elsewhere', { when })];
}

function shownOf(instant: number, zone: string, isEnd: boolean): number {
  return isEnd ? minuteOfEnd(instant, zone) : instant;
}
