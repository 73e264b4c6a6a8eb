import { and, compare, FALSE, missing, not, or, TRUE, type Condition } from './condition';
import type { Rule } from './rule';
import type { Phase } from './window';
import { daysAt, type Day } from './zone';

/**
 * The rule of `phaseAt` and `windowOf`, said once more for the database: which rows are in `phase`
 * (`null`: have none) at `instant`? tests/app/agreement.test.ts holds the two against each other.
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
  const dated = not(and(missing(rule.from), missing(rule.until)));
  return rule.requires === null ? dated : and(dated, { kind: 'component', attribute: rule.requires });
}

function endedBy(rule: Rule, instant: number, defaultZone: string): Condition {
  const ended = compare(rule.until, '<=', instant);
  if (rule.untilDefault === 'never') return ended;
  return or(ended, and(missing(rule.until), beganOnAnEarlierDay(rule, instant, defaultZone)));
}

/** "The midnight after `from` has passed" is "`from` lies before the day that is running in its zone". */
function beganOnAnEarlierDay(rule: Rule, instant: number, defaultZone: string): Condition {
  const days = daysAt(instant, defaultZone);
  const starts = days.map(({ start }) => start);
  return or(
    compare(rule.from, '<', Math.min(...starts)),
    // Zones matter only in between; without this bound every old row would be held against 600 names.
    and(
      compare(rule.from, '<', Math.max(...starts)),
      or(...days.map((day) => and(compare(rule.from, '<', day.start), inZone(rule, day))))
    )
  );
}

function inZone(rule: Rule, { zones, others }: Day): Condition {
  const named: Condition =
    rule.timezone === null ? FALSE : { kind: 'oneOf', attribute: rule.timezone, values: zones };
  return others ? not(named) : named;
}

/** A transition that lies ahead for the rows that meet `when`: at an attribute's instant or at a fixed one. */
export interface Ahead {
  when: Condition;
  at: { attribute: string } | { instant: number };
}

/** All transitions after `instant` that a rule can hold; a row's next one is the earliest that applies to it. */
export function transitionsAhead(rule: Rule, instant: number, defaultZone: string): Ahead[] {
  const { from, until } = rule;
  const begins = and(compare(from, '>', instant), not(compare(until, '<=', instant)));
  const ends = compare(until, '>', instant);
  const ahead: Ahead[] = [];
  if (from !== null) ahead.push({ when: and(hasWindow(rule), begins), at: { attribute: from } });
  if (until !== null) ahead.push({ when: and(hasWindow(rule), ends), at: { attribute: until } });
  return rule.untilDefault === 'never' ? ahead : ahead.concat(daysEnding(rule, instant, defaultZone));
}

/** The windows without an end that began on the day that is running in their zone: they end with it. */
function daysEnding(rule: Rule, instant: number, defaultZone: string): Ahead[] {
  const running = and(hasWindow(rule), missing(rule.until), compare(rule.from, '<=', instant));
  return daysAt(instant, defaultZone).map((day) => ({
    when: and(running, compare(rule.from, '>=', day.start), inZone(rule, day)),
    at: { instant: day.end },
  }));
}

/** Rows that have a transition ahead, at `limit` at the latest (`null`: at any time). */
export function transitionBy(ahead: Ahead[], limit: number | null, operator: '<' | '<='): Condition {
  return or(
    ...ahead.map(({ when, at }) => {
      if (limit === null) return when;
      if ('attribute' in at) return and(when, compare(at.attribute, operator, limit));
      return and(when, at.instant < limit || (operator === '<=' && at.instant === limit) ? TRUE : FALSE);
    })
  );
}
