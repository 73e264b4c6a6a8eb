import { earliest, nextTransition, phaseAt, type Phase, type Window } from './window';
import { endOfDay, zoneOr } from './zone';

/** How a type's window is read from an entry's attributes. See docs/glossary.md#words. */
export interface Rule {
  /** The datetime attribute with the beginning; `null`: has always begun. */
  from: string | null;
  /** The datetime attribute with the end; `null`: never ends. */
  until: string | null;
  /** When the window of an entry with a beginning but no end ends. */
  untilDefault: 'never' | 'end-of-day';
  /** The attribute with the IANA zone that "end of day" refers to; `null`: the default zone. */
  timezone: string | null;
  /** A component without which the entry has no window at all. */
  requires: string | null;
  /** With any of these values the entry has no window either. */
  unless: Exclusion[];
}

/** Values of one attribute, either all texts or all booleans. See docs/glossary.md#words. */
export interface Exclusion {
  attribute: string;
  values: string[] | boolean[];
}

/** What a rule reads: by attribute, instants in ms (UTC), texts and booleans; and which components exist. */
export interface EntryValues {
  instant: (attribute: string) => number | null;
  text: (attribute: string) => string | null;
  flag: (attribute: string) => boolean | null;
  has: (attribute: string) => boolean;
}

const NO_WINDOW: Window = { from: null, until: null };

/** Whether an entry has what a rule requires, and no value that excludes it. */
export function applies({ requires, unless }: Rule, entry: EntryValues): boolean {
  return (requires === null || entry.has(requires)) && excludedBy({ unless }, entry) === null;
}

/** The attribute whose value excludes an entry from having a state; `null`: none does. */
export function excludedBy({ unless }: Pick<Rule, 'unless'>, entry: EntryValues): string | null {
  return unless.find((exclusion) => excludes(exclusion, entry))?.attribute ?? null;
}

function excludes({ attribute, values }: Exclusion, entry: EntryValues): boolean {
  const found: unknown = typeof values[0] === 'boolean' ? entry.flag(attribute) : entry.text(attribute);
  return values.some((value) => value === found);
}

/** The window of one entry under one rule. */
export function windowOf(rule: Rule, entry: EntryValues, defaultZone: string): Window {
  const from = rule.from === null ? null : entry.instant(rule.from);
  const until = rule.until === null ? null : entry.instant(rule.until);
  if (from === null && until === null) return NO_WINDOW;
  if (!applies(rule, entry)) return NO_WINDOW;
  if (until === null && from !== null && rule.untilDefault === 'end-of-day') {
    const zone = zoneOr(rule.timezone && entry.text(rule.timezone), defaultZone);
    return { from, until: endOfDay(from, zone) };
  }
  return { from, until };
}

/** The attributes of an entry that a rule reads. */
export function attributesOf(rule: Rule): string[] {
  const excluding = rule.unless.map(({ attribute }) => attribute);
  return [rule.from, rule.until, rule.timezone, ...excluding].filter((attribute) => attribute !== null);
}

/**
 * The phase of several windows together: during if any is, otherwise before if any is, otherwise after;
 * `null` if none has a phase.
 */
export function gatheredPhaseAt(windows: Window[], instant: number): Phase | null {
  const phases = new Set(windows.map((window) => phaseAt(window, instant)));
  return (['during', 'before', 'after'] as const).find((phase) => phases.has(phase)) ?? null;
}

/**
 * The first instant after `instant` at which the gathered phase changes. A window that closes while
 * another one is open changes nothing, so it is not enough to take the earliest of all transitions.
 */
export function nextGatheredTransition(windows: Window[], instant: number): number | null {
  const phase = gatheredPhaseAt(windows, instant);
  let next = earliest(windows.map((window) => nextTransition(window, instant)));
  while (next !== null && gatheredPhaseAt(windows, next) === phase) {
    const passed: number = next;
    next = earliest(windows.map((window) => nextTransition(window, passed)));
  }
  return next;
}
