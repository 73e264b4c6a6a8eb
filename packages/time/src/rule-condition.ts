import type { FutureInstant } from './future-instant';
import { and, compare, missing, not, or, TRUE, type Condition } from './condition';
import type { Rule } from './rule';
import type { Phase } from './window';
import { daysAt, type Day } from './zone';

/**
 * The rule of `phaseAt` and `windowOf` as a condition for the database: which rows are in `phase` (`null`: in none) at
 * `instant`. tests/app/states/agreement.test.ts checks that both agree.
 */
export function phaseCondition(
  rule: Rule,
  phase: Phase | null,
  instant: number,
  defaultZone: string
): Condition {
  if (phase === null) return not(hasWindow(rule));
  const ended = endedBy(rule, instant, defaultZone);
  const begins = compare(rule.from, '>', instant);
  const conditions = { after: [ended], before: [not(ended), begins], during: [not(ended), not(begins)] };
  return and(hasWindow(rule), ...conditions[phase]);
}

function hasWindow(rule: Rule): Condition {
  return and(not(and(missing(rule.from), missing(rule.until))), appliesTo(rule));
}

/** `applies` as a condition for the database. */
export function appliesTo({ requires, unless }: Rule): Condition {
  const required: Condition = requires === null ? TRUE : { kind: 'component', attribute: requires };
  const excluding = unless.flatMap(({ attribute, values }) =>
    values.map((value): Condition => ({ kind: 'equals', attribute, value }))
  );
  return and(required, not(or(...excluding)));
}

function endedBy(rule: Rule, instant: number, defaultZone: string): Condition {
  const ended = compare(rule.until, '<=', instant);
  if (rule.untilDefault === 'never') return ended;
  return or(ended, and(missing(rule.until), beganOnAnEarlierDay(rule, instant, defaultZone)));
}

/** "The midnight after `from` has passed" means "`from` is before the current day in its zone". */
function beganOnAnEarlierDay(rule: Rule, instant: number, defaultZone: string): Condition {
  const starts = daysOf(rule, instant, defaultZone).map(({ start }) => start);
  return or(
    compare(rule.from, '<', Math.min(...starts)),
    // Zones matter only in between. Without this bound every old row would be compared with 600 names.
    and(compare(rule.from, '<', Math.max(...starts)), compareDay(rule, '<', instant, defaultZone))
  );
}

function compareDay(rule: Rule, operator: '<' | '>=', instant: number, defaultZone: string): Condition {
  const { from: attribute, timezone } = rule;
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
  const { from, until, timezone } = rule;
  const ahead: FutureInstant[] = [];
  if (from !== null) {
    const begins = and(compare(from, '>', instant), not(compare(until, '<=', instant)));
    ahead.push({ when: and(hasWindow(rule), begins), at: { attribute: from } });
  }
  if (until !== null) {
    ahead.push({ when: and(hasWindow(rule), compare(until, '>', instant)), at: { attribute: until } });
  }
  if (rule.untilDefault === 'end-of-day') {
    const began = and(compare(from, '<=', instant), compareDay(rule, '>=', instant, defaultZone));
    const days = daysOf(rule, instant, defaultZone);
    ahead.push({ when: and(hasWindow(rule), missing(until), began), at: { timezone, days } });
  }
  return ahead;
}
