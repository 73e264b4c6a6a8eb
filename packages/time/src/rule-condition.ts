import type { FutureInstant } from './future-instant';
import { and, compare, FALSE, missing, not, or, TRUE, type Condition } from './condition';
import type { Rule } from './rule';
import { daysAt, type Day } from './zone';

/**
 * The rule of `phaseAt` and `startsOf` as a condition for the database: which rows are in the phase with this index
 * (`null`: in none) at `instant`. tests/app/states/agreement.test.ts checks that both agree.
 */
export function phaseCondition(
  rule: Rule,
  phase: number | null,
  instant: number,
  defaultZone: string
): Condition {
  if (phase === null) return not(hasDates(rule));
  const { starts } = rule;
  const later = starts
    .slice(phase)
    .map((_start, index) => begunBy(rule, phase + 1 + index, instant, defaultZone));
  const isIn = or(
    phase === 0 ? FALSE : begunBy(rule, phase, instant, defaultZone),
    // Before all dates, in the phase that ends at the first. It has not passed, or a later phase would have begun.
    and(...starts.slice(0, phase).map(missing), isAhead(phase, starts[phase] ?? null, instant))
  );
  return and(appliesTo(rule), not(or(...later)), isIn);
}

/** A comparison only where it is the range that rows are found by; elsewhere it would say again that it is ahead. */
function isAhead(phase: number, start: string | null, instant: number): Condition {
  return phase === 0 ? compare(start, '>', instant) : not(missing(start));
}

function hasDates(rule: Rule): Condition {
  return and(not(and(...rule.starts.map(missing))), appliesTo(rule));
}

/** `applies` as a condition for the database. */
export function appliesTo({ requires, unless }: Rule): Condition {
  const required: Condition = requires === null ? TRUE : { kind: 'component', attribute: requires };
  const excluding = unless.flatMap(({ attribute, values }) =>
    values.map((value): Condition => ({ kind: 'equals', attribute, value }))
  );
  return and(required, not(or(...excluding)));
}

/** Whether a phase that needs a date has begun. */
function begunBy(rule: Rule, phase: number, instant: number, defaultZone: string): Condition {
  const begun = compare(rule.starts[phase - 1], '<=', instant);
  if (rule.untilDefault === 'never' || phase < rule.starts.length) return begun;
  return or(begun, and(missing(rule.starts[phase - 1]), beganOnAnEarlierDay(rule, instant, defaultZone)));
}

/** "The midnight after the beginning has passed" means "the beginning is before the current day in its zone". */
function beganOnAnEarlierDay(rule: Rule, instant: number, defaultZone: string): Condition {
  const starts = daysOf(rule, instant, defaultZone).map(({ start }) => start);
  return or(
    compare(rule.starts[0], '<', Math.min(...starts)),
    // Zones matter only in between. Without this bound every old row would be compared with 600 names.
    and(compare(rule.starts[0], '<', Math.max(...starts)), compareDay(rule, '<', instant, defaultZone))
  );
}

function compareDay(rule: Rule, operator: '<' | '>=', instant: number, defaultZone: string): Condition {
  const {
    starts: [attribute],
    timezone,
  } = rule;
  const days = daysOf(rule, instant, defaultZone);
  if (attribute === null || timezone === null) return compare(attribute, operator, days[0].start);
  return { kind: 'compareDay', attribute, operator, timezone, days };
}

/** The current days in the zones that a row can have; only the default zone's, if rows name none. */
function daysOf(rule: Rule, instant: number, defaultZone: string): Day[] {
  const days = daysAt(instant, defaultZone);
  return rule.timezone === null ? days.filter(({ others }) => others) : days;
}

/** All transitions after `instant` that a rule allows for. A row's next one is the earliest that applies to it. */
export function transitionsAhead(rule: Rule, instant: number, defaultZone: string): FutureInstant[] {
  const { starts, timezone } = rule;
  const ahead = starts.flatMap((start, index): FutureInstant[] => {
    if (start === null) return [];
    const passed = starts.slice(index + 1).map((later) => compare(later, '<=', instant));
    const when = and(appliesTo(rule), compare(start, '>', instant), not(or(...passed)));
    return [{ when, at: { attribute: start } }];
  });
  if (rule.untilDefault === 'end-of-day') {
    const [from, until] = starts;
    const began = and(compare(from, '<=', instant), compareDay(rule, '>=', instant, defaultZone));
    const days = daysOf(rule, instant, defaultZone);
    ahead.push({ when: and(appliesTo(rule), missing(until), began), at: { timezone, days } });
  }
  return ahead;
}
