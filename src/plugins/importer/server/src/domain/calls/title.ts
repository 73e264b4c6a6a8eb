import { dayIn, justBefore } from '../dates/zone';
import type { CallKind } from '../model';
import { wordsFor } from './words';

interface Naming {
  kind: CallKind;
  name: string | null;
  edition: string | null;
  /** The instant (UTC) at which the call closes; null for a rolling one. */
  at: string | null;
}

/** Where a call is written: the zone of its days, and the locale of its words. */
export interface Place {
  /** IANA zone */
  zone: string;
  locale: string;
}

/**
 * "Phares", "Phares, 6e édition" or, without a name, "Appel à projets, 6e édition"; without an edition "Appel à projets
 * 2030", with the year of its last day.
 */
export function titleOfCall({ kind, name, edition, at }: Naming, { zone, locale }: Place): string {
  const words = wordsFor(locale);
  const called = name ?? words.kinds[kind];
  if (edition !== null) return `${called}, ${words.edition(edition)}`;
  if (name !== null || at === null) return called;
  // At the closing midnight a new day has begun, and at the end of December a new year.
  return `${called} ${dayIn(zone, justBefore(at)).year}`;
}
