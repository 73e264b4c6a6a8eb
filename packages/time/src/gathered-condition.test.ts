import fc from 'fast-check';

import { gatheredCondition } from './gathered-condition';
import type { GatheredState } from './model';
import { gatheredPhaseAt } from './phases';
import { startsOf, type Rule } from './rule';
import { entryValuesOf, holds, ms, type Row } from '../test-support';

const AT = ms('2022-03-18T23:00:00.000Z');
const UTC = 'UTC';

/** A state gathered from entries with so many dates. */
function gathering(dates: string[]): GatheredState {
  const rule: Rule = { starts: dates, untilDefault: 'never', timezone: null, requires: null, unless: [] };
  const words = ['', ...dates];
  return { kind: 'gathered', name: 'state', words, through: 'calls', target: 'call', source: 'state', rule };
}

const STATES = [['a'], ['a', 'b'], ['a', 'b', 'c', 'd']].map(gathering);
const date = fc.constantFrom(null, AT - 2, AT - 1, AT, AT + 1, AT + 2);
const entry = fc.record({ a: date, b: date, c: date, d: date });

it('a row meets the condition of the phase that it gathers, and of no other', () => {
  fc.assert(
    fc.property(fc.constantFrom(...STATES), fc.array(entry, { maxLength: 4 }), (state, calls: Row[]) => {
      const { rule } = state;
      const starts = calls.map((call) => startsOf(rule, entryValuesOf(call), UTC));
      const phases = [...rule.starts.keys(), rule.starts.length, null];
      const met = phases.filter((phase) => holds(gatheredCondition(state, phase, AT, UTC), { calls }));
      expect(met).toEqual([gatheredPhaseAt(starts, AT)]);
    }),
    { numRuns: 2000 }
  );
});
