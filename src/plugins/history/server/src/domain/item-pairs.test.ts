import fc from 'fast-check';

import { itemPairs } from './item-pairs';

const item = (label: string, text = 'x') => ({ label, text, note: null });

describe('items of two lists', () => {
  it.each([
    ['added', [item('A')], [item('A'), item('B', 'y')], [['added', null, 1]]],
    ['removed', [item('A'), item('B', 'y')], [item('B', 'y')], [['removed', 0, null]]],
    ['changed', [item('A', 'old')], [item('A', 'new')], [['changed', 0, 0]]],
    ['moved', [item('A', '1'), item('B', '2')], [item('B', '2'), item('A', '1')], [['moved', 0, 1]]],
    [
      'replaced, where nothing is shared',
      [{ ...item('A', '1'), __component: 'a' }],
      [{ ...item('A', '1'), __component: 'b' }],
      [
        ['added', null, 0],
        ['removed', 0, null],
      ],
    ],
  ])('are %s', (_what, old, now, pairs) => {
    const found = itemPairs(old, now).map(({ mark, from, to }) => [mark, from, to]);
    expect(found.sort()).toEqual([...pairs].sort());
  });

  it('are each named at most once, and those that are not named are equal', () => {
    const list = fc.array(
      fc.record({ label: fc.constantFrom('A', 'B', 'C'), text: fc.constantFrom('x', 'y') }),
      { maxLength: 6 }
    );
    fc.assert(
      fc.property(list, list, (old, now) => {
        const pairs = itemPairs(old, now);
        const left = (items: object[], side: 'from' | 'to') => {
          const named = pairs.map((pair) => pair[side]).filter((index) => index !== null);
          expect(new Set(named).size).toBe(named.length);
          return items.filter((_item, index) => !named.includes(index));
        };
        expect(left(now, 'to')).toEqual(left(old, 'from'));
      })
    );
  });
});
