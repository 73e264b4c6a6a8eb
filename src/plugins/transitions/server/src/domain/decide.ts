import { eventOf, HIDDEN, publicLevel, changesBetween, type LevelChange, type Tracked } from './level';

/** The known levels of a document: what was last announced of it, and up to which instant it was compared. */
export interface KnownLevels {
  /** By the name of the state or embargo. A missing one had not opted in at that time. */
  levels: Record<string, string>;
  /** ms (UTC) */
  asOf: number;
  /** The next instant at which anything was going to change, by the dates at the time of the comparison. */
  nextAt: number | null;
  /** How many changes of its deadline there were. */
  changes: number;
}

/** A published document as it is now; instants in ms (UTC). */
export interface CurrentLevels {
  tracked: Tracked[];
  /** When its row was written, by whichever clock. */
  writtenAt: number;
  /** Whether it was written since the last comparison. */
  isEdited: boolean;
  embargoUntil: number | null;
  /** `null` if they are not announced; `name` is their key in the known levels. */
  cutOffs: { name: string; event: string; dates: number[]; next: (instant: number) => number | null } | null;
  /** The states of items inside the document: `name` as for cut-offs, and the current items. */
  itemStates: { name: string; events: Record<string, string>; items: Item[] }[];
  changes: { from: number | null; to: number | null; announcedAt: number }[];
  /** `null` if they are not announced. */
  changed: string | null;
}

type Item = Pick<Tracked, 'levelAt' | 'nextAfter'>;

export interface Announcement {
  event: string;
  /** The true instant of the transition, ms (UTC). */
  occurredAt: number;
  /** Levels; for deadlines, ISO instants. */
  from: string | null;
  to: string | null;
}

export interface Decision {
  announcements: Announcement[];
  known: KnownLevels;
}

/**
 * What to announce of a document, and its known levels afterwards.
 *
 * @param known `null` when it is seen for the first time: it has no levels before its publication
 * @returns `null` if it was already compared at a later instant, because time does not go back
 */
export function decide(known: KnownLevels | null, present: CurrentLevels, now: number): Decision | null {
  const before = known ?? unknown(present, now);
  if (now < before.asOf) return null;
  // A gathered state is edited elsewhere, so the edit is known when it is seen.
  const editedAt = present.isEdited || known === null ? clamp(present.writtenAt, before.asOf, now) : now;
  // By the earlier dates nothing was due before the edit, and what the new dates say about the time before it never
  // happened.
  const isStill = present.isEdited && (before.nextAt === null || before.nextAt > editedAt);
  const span = { after: before.asOf, editedAt, isStill, now };
  const announcements = [
    ...changesSince(before, present, now),
    ...present.tracked.flatMap((tracked) => announcementsOf(tracked, before.levels[tracked.name], span)),
    ...cutOffsSince(before, present, span),
    ...itemsSince(before, present, span),
  ];
  announcements.sort((a, b) => a.occurredAt - b.occurredAt);
  return { announcements, known: knownAt(present, now) };
}

/** The baseline of a document that exists when announcements begin: known, but not announced. */
export function knownAt(present: CurrentLevels, now: number): KnownLevels {
  const { tracked, cutOffs, itemStates, changes } = present;
  const levels = { ...withoutLevels(present), ...levelsAt(tracked, (tracked) => tracked.levelAt(now)) };
  const clocked = [...tracked, ...itemStates.flatMap(({ items }) => items)];
  const nexts = clocked.map((one) => one.nextAfter(now));
  const ahead = [...nexts, ...(cutOffs?.dates ?? [])].filter((at) => at !== null && at > now) as number[];
  return { levels, asOf: now, nextAt: ahead.length > 0 ? Math.min(...ahead) : null, changes: changes.length };
}

interface Pass {
  after: number;
  editedAt: number;
  isStill: boolean;
  now: number;
}

function unknown(present: CurrentLevels, now: number): KnownLevels {
  const { tracked, changes, writtenAt } = present;
  const levels = { ...withoutLevels(present), ...levelsAt(tracked, () => HIDDEN) };
  return { levels, asOf: Math.min(writtenAt, now), nextAt: null, changes: changes.length };
}

function levelsAt(tracked: Tracked[], levelOf: (tracked: Tracked) => string): Record<string, string> {
  return Object.fromEntries(tracked.map((tracked) => [tracked.name, levelOf(tracked)]));
}

/** For what is announced by its dates alone, only the instant is known: items have no identity to recognise them by. */
function withoutLevels({ cutOffs, itemStates }: CurrentLevels): Record<string, string> {
  const names = [...(cutOffs ? [cutOffs.name] : []), ...itemStates.map(({ name }) => name)];
  return Object.fromEntries(names.map((name) => [name, '']));
}

function announcementsOf(tracked: Tracked, known: string | undefined, span: Pass): Announcement[] {
  if (known === undefined) return [];
  return stepsOf(tracked, known, span).flatMap((change) => {
    const event = eventOf(tracked, change);
    return event
      ? [{ event, occurredAt: change.at, from: publicLevel(change.from), to: publicLevel(change.to) }]
      : [];
  });
}

/**
 * Up to the edit, one change from the known level if its dates do not lead on from there; after that, what the dates
 * say.
 */
function stepsOf(tracked: Tracked, known: string, { after, editedAt, isStill, now }: Pass): LevelChange[] {
  const leads = tracked.levelAt(after) === known;
  if (leads && !isStill) return changesBetween(tracked, after, now);
  const changes = changesBetween(tracked, after, editedAt);
  const at = leads && changes.length === 1 ? changes[0].at : editedAt;
  const edit = { from: known, to: tracked.levelAt(editedAt), at };
  return [...(edit.from === edit.to ? [] : [edit]), ...changesBetween(tracked, editedAt, now)];
}

function cutOffsSince(
  known: KnownLevels,
  { cutOffs, embargoUntil }: CurrentLevels,
  span: Pass
): Announcement[] {
  if (!cutOffs || known.levels[cutOffs.name] === undefined) return [];
  const after = beginning(span);
  const isPublic = (date: number) => embargoUntil === null || date >= embargoUntil;
  const passed = [...new Set(cutOffs.dates)].filter(
    (date) => date > after && date <= span.now && isPublic(date)
  );
  return passed.map((date) => ({
    event: cutOffs.event,
    occurredAt: date,
    from: iso(date),
    to: iso(cutOffs.next(date)),
  }));
}

/** Items that change at one instant are announced together, once. */
function itemsSince(
  known: KnownLevels,
  { itemStates, embargoUntil }: CurrentLevels,
  span: Pass
): Announcement[] {
  const announced = new Map<string, Announcement>();
  for (const { name, events, items } of itemStates) {
    if (known.levels[name] === undefined) continue;
    for (const { from, to, at } of items.flatMap((item) => changesBetween(item, beginning(span), span.now))) {
      const isPublic = embargoUntil === null || at >= embargoUntil;
      if (!events[to] || !isPublic) continue;
      const one = { event: events[to], occurredAt: at, from: publicLevel(from), to: publicLevel(to) };
      announced.set(JSON.stringify(one), one);
    }
  }
  return [...announced.values()];
}

/** From when the current dates count, if the earlier ones are no longer known. */
function beginning({ isStill, editedAt, after }: Pass): number {
  return isStill ? editedAt : after;
}

function changesSince(
  known: KnownLevels,
  { changes, changed, embargoUntil }: CurrentLevels,
  now: number
): Announcement[] {
  if (!changed || (embargoUntil !== null && now < embargoUntil)) return [];
  return changes.slice(known.changes).map(({ from, to, announcedAt }) => ({
    event: changed,
    occurredAt: Math.min(announcedAt, now),
    from: iso(from),
    to: iso(to),
  }));
}

function clamp(instant: number, low: number, high: number): number {
  return Math.max(low, Math.min(instant, high));
}

function iso(instant: number | null): string | null {
  return instant === null ? null : new Date(instant).toISOString();
}
