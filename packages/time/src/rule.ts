import type { Starts } from './phases';
import { endOfDay, zoneOr } from './zone';

/** How the phases of a type's entries are read from their attributes. See docs/glossary.md#words. */
export interface Rule {
  /** The datetime attribute at which each phase but the first begins; `null`: the phase never does. */
  starts: (string | null)[];
  /** When the last of three phases begins for an entry that has a date for the second one alone. */
  untilDefault: 'never' | 'end-of-day';
  /** The attribute with the IANA zone that "end of day" refers to; `null`: the default zone. */
  timezone: string | null;
  /** A component without which the entry has no phase at all. */
  requires: string | null;
  /** With any of these values the entry has no phase either. */
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

/** When the phases of one entry begin under one rule. */
export function startsOf(rule: Rule, entry: EntryValues, defaultZone: string): Starts {
  const starts = rule.starts.map((attribute) => (attribute === null ? null : entry.instant(attribute)));
  if (starts.every((start) => start === null)) return starts;
  if (!applies(rule, entry)) return starts.map(() => null);
  const [from, until] = starts;
  if (rule.untilDefault === 'never' || from === null || until !== null) return starts;
  const zone = zoneOr(rule.timezone && entry.text(rule.timezone), defaultZone);
  return [from, endOfDay(from, zone)];
}

/** The attributes of an entry that a rule reads. */
export function attributesOf(rule: Rule): string[] {
  const excluding = rule.unless.map(({ attribute }) => attribute);
  return [...rule.starts, rule.timezone, ...excluding].filter((attribute) => attribute !== null);
}
