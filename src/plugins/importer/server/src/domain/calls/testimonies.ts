import type { Evidence } from '../model';
import { choose, type Candidate } from './choose';
import type { DaysOf } from './days';
import type { NameOf } from './names';

/** One document's evidence for one call, and the window that all of it shares. */
export interface Testimony extends Candidate {
  evidence: Evidence[];
  lastOpening: string;
  firstClosing: string;
}

/** Evidence that may be about any of several calls. */
export interface Unclear {
  evidence: Evidence[];
  /** One statement about each of those calls. */
  rivals: Evidence[];
}

/**
 * What each document says about each of its calls. Mentions of one kind belong to one call unless their names or editions
 * differ, or their windows are apart.
 *
 * @param evidence by document, in the order of the text
 */
export function testimoniesOf(
  evidence: Evidence[],
  nameOf: NameOf,
  daysOf: DaysOf
): { testimonies: Testimony[]; unclear: Unclear[] } {
  const testimonies: Testimony[] = [];
  const unclear: Unclear[] = [];
  const byFileAndKind = new Map<string, Testimony[]>();
  const named = evidence.filter((item) => nameOf(item) !== null);
  // A mention without a name may stand before the one that names the call.
  for (const item of [...named, ...evidence.filter((one) => nameOf(one) === null)]) {
    const name = nameOf(item);
    const alike = listAt(byFileAndKind, `${item.kind} ${item.file}`);
    const fitting = alike.filter((one) => (name === null || one.name === name) && isSameTalk(one, item));
    const own = choose(fitting, daysOf([item]));
    if (own === 'unclear')
      unclear.push({ evidence: [item], rivals: fitting.map(({ evidence: [first] }) => first) });
    else add(own ?? newTestimony(name, alike, testimonies), item, daysOf);
  }
  return { testimonies, unclear };
}

function newTestimony(name: string | null, ...lists: Testimony[][]): Testimony {
  // ISO instants can be compared as texts; these come before and after all of them.
  const window = { lastOpening: '', firstClosing: '~' };
  const testimony: Testimony = { evidence: [], name, edition: null, days: new Set(), ...window };
  for (const list of lists) list.push(testimony);
  return testimony;
}

/** Whether mentions have at most one edition, and no two windows (which may lack a beginning or an end) are apart. */
function isSameTalk({ edition, lastOpening, firstClosing }: Testimony, item: Evidence): boolean {
  const { edition: said, opens, closes } = item;
  return (
    (edition === null || said === null || edition === said) &&
    (!opens || opens.at < firstClosing) &&
    (!closes || closes.at > lastOpening)
  );
}

function add(own: Testimony, item: Evidence, daysOf: DaysOf): void {
  own.evidence.push(item);
  own.edition ??= item.edition;
  for (const key of Object.values(daysOf([item])).flat()) own.days.add(key);
  if (item.opens && item.opens.at > own.lastOpening) own.lastOpening = item.opens.at;
  if (item.closes && item.closes.at < own.firstClosing) own.firstClosing = item.closes.at;
}

export function listAt<T>(lists: Map<string, T[]>, key: string): T[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}
