import type { Words } from '../../../../../admin/kit/translations';
import { relativeTime } from '../../../../../admin/kit/relative-time';
import { minuteOfEnd, momentElsewhere, momentText } from '../../../server/src/domain/deadline-text';
import type { Outlook } from './outlook';

/** In which language, from when and from where something is said. */
export interface Reader {
  say: Words;
  /** ms (UTC) */
  now: number;
  /** The IANA zone of the reader's own clock. */
  zone: string;
}

/** What happens next to a state, in sentences: "Ferme le vendredi 18 mars 2022 à 23 h 59 (heure de Paris), dans 3 jours." */
export function sentenceOf(outlook: Outlook, zone: string, reader: Reader): string {
  const { say, now } = reader;
  const { word, next, endedAt, cutOff, state } = outlook;
  if (word === null) return say('panel.no-dates');
  if (endedAt !== null) return say('panel.since', { when: whenOf(endedAt, zone, say, true) });
  if (next === null) return say(word === state.words[2] ? 'panel.over' : 'panel.endless');
  const isEnd = next.word === state.words[2];
  const key = `panel.becomes.${next.word}`;
  const becomes = say(say.has(key) ? key : 'panel.becomes', {
    when: whenOf(next.at, zone, say, isEnd),
    in: relativeTime(next.at, now, say.locale),
    word: say.name('state', next.word),
  });
  const before = cutOff === null ? [] : [cutOffText(cutOff, zone, reader)];
  return [...before, becomes, ...elsewhere(next.at, zone, isEnd, reader)].join(' ');
}

/** That the public knows nothing of an entry, and until when. */
export function embargoText(embargoUntil: number, zone: string, reader: Reader): string {
  const { say, now } = reader;
  const inTime = relativeTime(embargoUntil, now, say.locale);
  const text = say('panel.embargoed', { when: momentText(embargoUntil, zone, say.locale), in: inTime });
  return [text, ...elsewhere(embargoUntil, zone, false, reader)].join(' ');
}

function cutOffText(cutOff: number, zone: string, { say, now }: Reader): string {
  const inTime = relativeTime(cutOff, now, say.locale);
  return say('panel.cut-off', { when: whenOf(cutOff, zone, say, true), in: inTime });
}

/** An instant in words: of an end the last minute before it. */
export function whenOf(instant: number, zone: string, { locale }: Words, isEnd: boolean): string {
  return momentText(isEnd ? minuteOfEnd(instant, zone) : instant, zone, locale);
}

function elsewhere(instant: number, zone: string, isEnd: boolean, { say, zone: here }: Reader): string[] {
  const shown = isEnd ? minuteOfEnd(instant, zone) : instant;
  const when = momentElsewhere(shown, zone, here, say.locale);
  return when === null ? [] : [say('panel.elsewhere', { when })];
}
