import { dayIn, justBefore } from '../dates/zone';
import type { CallKind } from '../model';

const NAMES: Record<CallKind, string> = {
  projects: 'Appel à projets',
  applications: 'Appel à candidatures',
  'expressions-of-interest': 'Appel à manifestation d’intérêt',
  tenders: 'Appel d’offres',
};

interface Naming {
  kind: CallKind;
  edition: string | null;
  /** The instant (UTC) at which the call closes. */
  at: string;
  zone: string;
}

/** "Appel à projets, 6e édition"; without an edition "Appel à projets 2030", with the year of its last day. */
export function titleOfCall({ kind, edition, at, zone }: Naming): string {
  if (edition !== null) return `${NAMES[kind]}, ${edition}${edition === '1' ? 're' : 'e'} édition`;
  // At the closing midnight a new day has begun, and at the end of December a new year.
  return `${NAMES[kind]} ${dayIn(zone, justBefore(at)).year}`;
}
