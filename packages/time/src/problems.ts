import { isZone } from './zone';

/** What is wrong with an entry, and how to correct it. `path` is for example `['cutOffs', 0, 'closesAt']`. */
export interface Problem {
  kind: ProblemKind;
  path: (string | number)[];
  message: string;
}

/**
 * A year out of range; an end before its beginning; neither an end nor `rolling`; both of these; an unknown zone; a
 * cut-off after the end; a second notice for a state.
 */
export type ProblemKind = 'year' | 'order' | 'endless' | 'rolling' | 'zone' | 'cut-off' | 'notice';

/** The rule for the dates of a state; `rolling` names the boolean that has to be true if there is no last date. */
export interface StateRule {
  rule: { starts: (string | null)[] };
  rolling: string | null;
  /** Whether a phase may begin at the instant at which the one before it does. */
  instantaneous: boolean;
}

/** The attribute with the cut-offs, the date in each, and the end that none of them may come after. */
export interface CutOffRule {
  attribute: string;
  date: string;
  until: string;
}

/** The attribute with the notices, and the state in each. A state may have one notice. */
export interface NoticeRule {
  attribute: string;
  state: string;
}

/** The rules for an entry, or for a component in one. They name attributes. */
export interface DateRules {
  dates: string[];
  states: StateRule[];
  timezone: string | null;
  cutOffs?: CutOffRule;
  notices?: NoticeRule;
}

/** How an entry is read: instants in ms (UTC). */
export interface EntryReader {
  instant: (attribute: string) => number | null;
  text: (attribute: string) => string | null;
  flag: (attribute: string) => boolean;
  /** The values of each component in a list; empty if there is no list. */
  items: (attribute: string) => EntryReader[];
}

const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;

/**
 * All problems of an entry, or of a component in one.
 *
 * @param at the path that leads to the component; empty for the entry itself
 */
export function problemsOf(
  { dates, states, timezone, cutOffs, notices }: DateRules,
  values: EntryReader,
  at: Problem['path'] = []
): Problem[] {
  const part: CheckedValues = { values, name: (attribute) => [...at, attribute].join('.') };
  const broken = [
    ...dates.map((date) => brokenYear(date, part)),
    ...states.flatMap((state) => [...brokenOrder(state, part), brokenRolling(state, part)]),
    timezone === null ? null : brokenZone(timezone, part),
    ...(cutOffs ? lateCutOffs(cutOffs, part) : []),
    ...(notices ? repeatedNotices(notices, part) : []),
  ].filter((one) => one !== null);
  return broken.map(({ kind, attribute, message }) => ({
    kind,
    path: [...at, ...[attribute].flat()],
    message,
  }));
}

interface CheckedValues {
  values: EntryReader;
  /** An attribute as messages name it, with the path to it. */
  name: (attribute: string) => string;
}

interface Broken {
  kind: ProblemKind;
  /** With the path to it, if it is in a component. */
  attribute: string | Problem['path'];
  message: string;
}

function brokenYear(date: string, { values, name }: CheckedValues): Broken | null {
  const instant = values.instant(date);
  if (instant === null || isPlausible(instant)) return null;
  const message = `${name(date)} is ${iso(instant)}: give it a year from ${FIRST_YEAR} to ${LAST_YEAR}`;
  return { kind: 'year', attribute: date, message };
}

/** By the year in UTC. */
function isPlausible(instant: number): boolean {
  const year = new Date(instant).getUTCFullYear();
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** Each date has to come after the one before it; missing ones are left out. */
function brokenOrder({ rule, instantaneous }: StateRule, { values, name }: CheckedValues): Broken[] {
  const dated = rule.starts.flatMap((attribute) => {
    const instant = attribute === null ? null : values.instant(attribute);
    // A year out of range is reported by itself.
    return instant === null || !isPlausible(instant) ? [] : [{ attribute: attribute!, instant }];
  });
  return dated.flatMap((end, index): Broken[] => {
    const begin = dated[index - 1];
    if (!begin || (instantaneous ? begin.instant <= end.instant : begin.instant < end.instant)) return [];
    const [earlier, later] = [name(begin.attribute), name(end.attribute)];
    const how = instantaneous ? 'is before' : 'is not after';
    const message = `${later} (${iso(end.instant)}) ${how} ${earlier} (${iso(begin.instant)}): set a later ${later} or an earlier ${earlier}`;
    return [{ kind: 'order', attribute: end.attribute, message }];
  });
}

function brokenRolling({ rule, rolling }: StateRule, { values, name }: CheckedValues): Broken | null {
  const until = rule.starts.at(-1) ?? null;
  if (rolling === null || until === null) return null;
  const end = values.instant(until);
  if ((end === null) === values.flag(rolling)) return null;
  if (end === null) {
    const message = `${name(until)} is empty: set it, or set ${name(rolling)} to true for an entry without an end`;
    return { kind: 'endless', attribute: until, message };
  }
  const message = `${name(rolling)} is true although ${name(until)} is ${iso(end)}: empty ${name(until)}, or set ${name(rolling)} to false`;
  return { kind: 'rolling', attribute: rolling, message };
}

function brokenZone(timezone: string, { values, name }: CheckedValues): Broken | null {
  const zone = values.text(timezone);
  if (zone === null || zone === '' || isZone(zone)) return null;
  return {
    kind: 'zone',
    attribute: timezone,
    message: `${name(timezone)} is "${zone}": name an IANA time zone, such as Europe/Paris`,
  };
}

/** If an entry has no end, its cut-offs cannot be late. */
function lateCutOffs({ attribute, date, until }: CutOffRule, { values, name }: CheckedValues): Broken[] {
  const end = values.instant(until);
  // A year out of range is reported by itself.
  if (end === null || !isPlausible(end)) return [];
  return values.items(attribute).flatMap((item, index): Broken[] => {
    const instant = item.instant(date);
    if (instant === null || instant <= end || !isPlausible(instant)) return [];
    const path = [attribute, index, date];
    const place = name(path.join('.'));
    const message = `${place} (${iso(instant)}) is after ${name(until)} (${iso(end)}): set an earlier ${place} or a later ${name(until)}, or remove this cut-off`;
    return [{ kind: 'cut-off', attribute: path, message }];
  });
}

/** With two notices for a state, it would be left to chance which one shows. */
function repeatedNotices({ attribute, state }: NoticeRule, { values, name }: CheckedValues): Broken[] {
  const words = values.items(attribute).map((item) => item.text(state));
  return words.flatMap((word, index): Broken[] => {
    const first = words.indexOf(word);
    if (word === null || first === index) return [];
    const path = [attribute, index, state];
    const message = `${name(path.join('.'))} is "${word}" as ${name(`${attribute}.${first}.${state}`)} is: keep one notice for each state`;
    return [{ kind: 'notice', attribute: path, message }];
  });
}

const iso = (instant: number) => new Date(instant).toISOString();
