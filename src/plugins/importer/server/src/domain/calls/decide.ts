import type { Contradiction, Evidence } from '../model';
import { closingsIn, contradiction, openingsIn, weightiest, type Claim } from './claims';
import { firstOfEachDay } from './days';
import { extensionsOf, type Extension } from './extensions';
import { editionOf, type CallGroup } from './group';
import { titleOfCall, type Place } from './title';
import { uncheckedIn, type Unchecked } from './unchecked';

/** The call that follows from a group of evidence. */
export interface CallDecision {
  kind: Evidence['kind'];
  /** As the first document that says it spells it; null if none does. */
  name: string | null;
  edition: string | null;
  title: string;
  opensAt: string | null;
  /** Null if no document says it. Then a call is written only if it is said to be rolling. */
  closesAt: string | null;
  rolling: boolean;
  /** Deadlines before the closing, in order. */
  cutOffs: string[];
  /** How the closing was moved before it became what it is, oldest first. */
  extensions: Extension[];
  /** Whether published documents give both dates in words of opening and closing, or are the call itself. */
  published: boolean;
  /** Why somebody has to check it first, although a published document mentions it; null if nobody has to. */
  unchecked: Unchecked | null;
  files: string[];
  /** Those of them that are calls themselves: their entry is the call, and nothing else is written of it. */
  entryFiles: string[];
  contradictions: Contradiction[];
}

/** Chooses the dates of a call and lists what disagrees. */
export function decideCall(group: CallGroup, place: Place): CallDecision {
  const closings = closingsIn(group, place.zone);
  const closing = weightiest(closings);
  const closesAt = closing?.at ?? null;
  const openings = openingsIn(group);
  const opening = weightiest(openings.filter(({ at }) => closesAt === null || at < closesAt));
  const about = { kind: group[0].kind, name: nameIn(group), edition: editionOf(group) };
  const title = titleOfCall({ ...about, at: closesAt ?? opening?.at ?? null }, place);
  const dates = { openings, opening, closings, closing };
  const rolling = closesAt === null && group.some((evidence) => evidence.rolling);
  const isPublic = (closesAt !== null || rolling) && group.some(({ published }) => published);
  const unchecked = isPublic ? uncheckedIn(group, dates) : null;
  return {
    ...about,
    title,
    opensAt: opening?.at ?? null,
    closesAt,
    rolling,
    cutOffs: cutOffsOf(group, closing, place.zone),
    extensions: closing ? extensionsOf(group, closing, place.zone) : [],
    published: isPublic && unchecked === null,
    unchecked,
    files: distinct(group.map(({ file }) => file)),
    entryFiles: distinct(group.filter(({ isEntry }) => isEntry).map(({ file }) => file)),
    contradictions: [
      ...contradiction(
        { call: title, attribute: 'opensAt' },
        opening ?? weightiest(openings),
        openings,
        closesAt
      ),
      ...contradiction({ call: title, attribute: 'closesAt' }, closing, closings, null),
    ],
  };
}

function nameIn(group: CallGroup): string | null {
  return group.find(({ name }) => name !== null)?.name ?? null;
}

function cutOffsOf(group: CallGroup, closing: Claim | undefined, zone: string): string[] {
  const isPublic = group.some(({ published }) => published);
  const before = group
    .filter(({ published }) => published || !isPublic)
    .flatMap(({ cutOffs }) => cutOffs)
    .filter((at) => closing === undefined || at < closing.at);
  return firstOfEachDay(before, zone);
}

function distinct<T>(items: T[]): T[] {
  return [...new Set(items)];
}
