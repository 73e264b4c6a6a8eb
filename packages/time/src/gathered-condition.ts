import { and, not, type Condition } from './condition';
import type { GatheredState } from './model';
import { phaseCondition } from './rule-condition';

/** The rule of `gatheredPhaseAt` as a condition for the database, see `phaseCondition`. */
export function gatheredCondition(
  { through, target, rule }: GatheredState,
  phase: number | null,
  instant: number,
  defaultZone: string
): Condition {
  const isIn = (one: number | null) => phaseCondition(rule, one, instant, defaultZone);
  const gathers = (condition: Condition): Condition => ({
    kind: 'gathers',
    from: { through, target },
    condition,
  });
  if (phase === null) return not(gathers(not(isIn(null))));
  const last = rule.starts.length;
  const between = [...rule.starts.keys()].slice(1);
  // The first of these that any of them is in.
  const order = [...between, 0, last];
  const earlier = order.slice(0, order.indexOf(phase));
  return and(gathers(isIn(phase)), ...earlier.map((one) => not(gathers(isIn(one)))));
}
