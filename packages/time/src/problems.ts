import { problemSentence } from './problem-sentences';
import { type AttributeParameter, beginningAt, endAt, type RefusalParameters } from './refusal-parameters';
import { isZone } from './zone';

/** What is wrong with an entry, and how to correct it. `path` is for example `['cutOffs', 0, 'closesAt']`. */
export interface Problem {
  kind: ProblemKind;
  path: (string | number)[];
  /** What the message names. */
  parameters: RefusalParameters;
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
  const part: CheckedValues = { values, at: (...steps) => ({ attribute: [...at, ...steps] }) };
  const found = [
    ...dates.map((date) => brokenYear(date, part)),
    ...states.flatMap((state) => [...brokenOrder(state, part), brokenRolling(state, part)]),
    timezone === null ? null : brokenZone(timezone, part),
    ...(cutOffs ? lateCutOffs(cutOffs, part) : []),
    ...(notices ? repeatedNotices(notices, part) : []),
  ].filter((one) => one !== null);
  return found.map((one) => ({ ...one, message: problemSentence(one.kind, one.parameters) }));
}

interface CheckedValues {
  values: EntryReader;
  /** An attribute, with the path to it. */
  at: (...steps: Problem['path']) => AttributeParameter;
}

type Broken = Omit<Problem, 'message'>;

function broken(kind: ProblemKind, place: AttributeParameter, parameters: RefusalParameters): Broken {
  return { kind, path: place.attribute, parameters };
}

function brokenYear(date: string, { values, at }: CheckedValues): Broken | null {
  const instant = values.instant(date);
  if (instant === null || isPlausible(instant)) return null;
  const attribute = at(date);
  return broken('year', attribute, {
    attribute,
    given: beginningAt(instant),
    first: FIRST_YEAR,
    last: LAST_YEAR,
  });
}

/** By the year in UTC. */
function isPlausible(instant: number): boolean {
  const year = new Date(instant).getUTCFullYear();
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** Each date has to come after the one before it; missing ones are left out. */
function brokenOrder({ rule, instantaneous }: StateRule, { values, at }: CheckedValues): Broken[] {
  const dated = rule.starts.flatMap((attribute, index) => {
    const instant = attribute === null ? null : values.instant(attribute);
    // A year out of range is reported by itself.
    if (instant === null || !isPlausible(instant)) return [];
    return [{ attribute: attribute!, instant, ends: index > 0 && index === rule.starts.length - 1 }];
  });
  return dated.flatMap((end, index): Broken[] => {
    const begin = dated[index - 1];
    if (!begin || (instantaneous ? begin.instant <= end.instant : begin.instant < end.instant)) return [];
    const later = at(end.attribute);
    return [
      broken('order', later, {
        later,
        end: end.ends ? endAt(end.instant) : beginningAt(end.instant),
        earlier: at(begin.attribute),
        beginning: beginningAt(begin.instant),
        instantaneous: instantaneous ? 'yes' : 'no',
      }),
    ];
  });
}

function brokenRolling({ rule, rolling }: StateRule, { values, at }: CheckedValues): Broken | null {
  const until = rule.starts.at(-1) ?? null;
  if (rolling === null || until === null) return null;
  const end = values.instant(until);
  if ((end === null) === values.flag(rolling)) return null;
  const names = { until: at(until), rolling: at(rolling) };
  if (end === null) return broken('endless', names.until, names);
  return broken('rolling', names.rolling, { ...names, end: endAt(end) });
}

function brokenZone(timezone: string, { values, at }: CheckedValues): Broken | null {
  const zone = values.text(timezone);
  if (zone === null || zone === '' || isZone(zone)) return null;
  const attribute = at(timezone);
  return broken('zone', attribute, { attribute, given: zone });
}

/** If an entry has no end, its cut-offs cannot be late. */
function lateCutOffs({ attribute, date, until }: CutOffRule, { values, at }: CheckedValues): Broken[] {
  const end = values.instant(until);
  // A year out of range is reported by itself.
  if (end === null || !isPlausible(end)) return [];
  return values.items(attribute).flatMap((item, index): Broken[] => {
    const instant = item.instant(date);
    if (instant === null || instant <= end || !isPlausible(instant)) return [];
    const place = at(attribute, index, date);
    const parameters = { attribute: place, given: endAt(instant), until: at(until), end: endAt(end) };
    return [broken('cut-off', place, parameters)];
  });
}

/** With two notices for a state, it would be left to chance which one shows. */
function repeatedNotices({ attribute, state }: NoticeRule, { values, at }: CheckedValues): Broken[] {
  const words = values.items(attribute).map((item) => item.text(state));
  return words.flatMap((word, index): Broken[] => {
    const first = words.indexOf(word);
    if (word === null || first === index) return [];
    const place = at(attribute, index, state);
    const parameters = { attribute: place, first: at(attribute, first, state), state: { value: word } };
    return [broken('notice', place, parameters)];
  });
}
