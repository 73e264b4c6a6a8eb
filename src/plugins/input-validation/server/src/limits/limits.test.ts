import fs from 'node:fs';
import path from 'node:path';

import { checkLimits, LIMITS } from './limits';

describe('the limits', () => {
  it('are those that the documentation lists', () => {
    const page = fs.readFileSync(path.resolve('docs/concepts/limits.md'), 'utf8');
    const rows = [...page.matchAll(/^\| `(\w+\.\w+)` +\| (\d+) /gm)].map(([, name, value]) => [
      name,
      Number(value),
    ]);
    const limits = Object.entries(LIMITS).flatMap(([group, values]) =>
      Object.entries(values as Record<string, number>).map(([name, value]) => [`${group}.${name}`, value])
    );
    expect(rows).toEqual(limits);
  });

  it.each([0, -1, 1.5, '10', null])('cannot be %j', (sorts) => {
    const limits = { ...LIMITS, rest: { ...LIMITS.rest, sorts: sorts as number } };
    expect(() => checkLimits(limits)).toThrow(
      'input-validation: limits.rest.sorts is not a whole number above zero: write one'
    );
  });
});
