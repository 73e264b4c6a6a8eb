import { earliest, nextTransition, phaseAt, type Phase, type Window } from './window';
import { endOfDay, zoneOr } from './zone';

/** How a type's window is read from an entry's attributes. */
export interface Rule {
  /** The datetime attribute with the beginning; `null`: has always begun. */
  from: string | null;
  /** The datetime attribute with the end; `null`: never ends. */
  until: string | null;
  /** What ends the window of an entry that has a beginning but no end. */
  untilDefault: 'never' | 'end-of-day';
  /** The attribute with the IANA zone in which "end of day" is meant; `null`: the default zone. */
  timezone: string | null;
  /** A component without which the entry has no window at all. */
  requires: string | null;
}

/** What a rule reads: instants in ms (UTC) by attribute, the zone's name, and which components are there. */
export interface Facts {
  instant: (attribute: string) => number | null;
  text: (attribute: string) => string | null;
  has: (attribute: string) => boolean;
}

const NO_WINDOW: Window = { from: null, until: null };

/** The window of one entry under one rule. */
export function windowOf(rule: Rule, facts: Facts, defaultZone: string): Window {
  const from = rule.from === null ? null : facts.instant(rule.from);
  const until = rule.until === null ? null : facts.instant(rule.until);
  if (from === null && until === null) return NO_WINDOW;
  if (rule.requires !== null && !facts.has(rule.requires)) return NO_WINDOW;
  if (until === null && from !== null && rule.untilDefault === 'end-of-day') {
    const zone = zoneOr(rule.timezone && facts.text(rule.timezone), defaultZone);
    return { from, until: endOfDay(from, zone) };
  }
  return { from, until };
}

/** The attributes of an entry that a rule reads. */
export function attributesOf(rule: Rule): string[] {
  return [rule.from, rule.until, rule.timezone].filter((attribute) => attribute !== null);
}

/**
 * The phase that several windows make together: during if any is, else before if any is, else after;
 * `null` when none has a phase.
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
