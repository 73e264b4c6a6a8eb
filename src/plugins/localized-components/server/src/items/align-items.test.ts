import { alignItems, copiesOf, isEmpty, itemsOf } from './align-items';
import type { SharedComponent } from './shared-component';

const QUOTES = { attributes: ['text'], media: [], nested: {} };
const STOPS: SharedComponent = {
  name: 'stops',
  repeatable: true,
  attributes: ['label', 'at', 'quotes', 'motto'],
  media: [],
  nested: { quotes: QUOTES, motto: QUOTES },
  shared: ['at'],
  dates: ['at'],
};

describe('the items of a row', () => {
  it('have ids, and the components in them have none', () => {
    const stop = { id: 1, label: 'A', at: '10', other: 0 };
    const inner = { quotes: [{ id: 7, text: 'Hi' }], motto: { id: 8, text: 'Go' } };
    expect(
      itemsOf(STOPS, {
        stops: [
          { ...stop, ...inner },
          { ...stop, id: 2 },
        ],
      })
    ).toEqual([
      { id: 1, label: 'A', at: '10', quotes: [{ text: 'Hi' }], motto: { text: 'Go' } },
      { id: 2, label: 'A', at: '10', quotes: null, motto: null },
    ]);
  });

  it.each([undefined, null, []])('are none: %j', (stops) => {
    expect([isEmpty(STOPS, { stops }), itemsOf(STOPS, { stops })]).toEqual([true, []]);
  });

  it('are there also where they are no items', () => {
    expect(isEmpty(STOPS, { stops: [null] })).toBe(false);
  });

  it('are copied without their ids', () => {
    expect(copiesOf([{ id: 1, label: 'A' }])).toEqual([{ label: 'A' }]);
  });
});

describe('a list that follows that of another locale', () => {
  const own = [
    { id: 1, label: 'Un', at: '10', file: 'a' },
    { id: 2, label: 'Deux', at: '20', file: 'b' },
  ];
  const align = (...source: [string, string, string][]) =>
    alignItems(
      source.map(([label, at, file], index) => ({ id: 10 + index, label, at, file })),
      own,
      ['at', 'file']
    ).map(({ id, label, at, file }) => [id, label, at, file].join(' '));

  it.each<[string, [string, string, string][], string[]]>([
    [
      'is put in its order',
      [
        ['Two', '20', 'b'],
        ['One', '10', 'a'],
      ],
      ['2 Deux 20 b', '1 Un 10 a'],
    ],
    ['keeps a label where all is the same but one thing', [['Two', '20', 'c']], ['2 Deux 20 c']],
    [
      'keeps a label at its place',
      [
        ['One', '11', 'x'],
        ['Two', '20', 'b'],
      ],
      ['1 Un 11 x', '2 Deux 20 b'],
    ],
    [
      'starts an item with the other label',
      [
        ['One', '10', 'a'],
        ['Two', '20', 'b'],
        ['New', '30', 'c'],
      ],
      ['1 Un 10 a', '2 Deux 20 b', ' New 30 c'],
    ],
    ['loses what is lost', [], []],
  ])('%s', (_what, source, aligned) => {
    expect(align(...source)).toEqual(aligned);
  });

  it.each([
    ['lacks a label, gets that of what arrives', { label: null, file: null }, 'One'],
    ['has a label, keeps it', { label: 'Un', file: null }, 'Un'],
    ['lacks a label for what was there, gets none', { label: null, file: 'b' }, null],
  ])('%s', (_what, item, label) => {
    const source = [{ id: 10, label: 'One', file: 'a' }];
    expect(alignItems(source, [{ id: 1, ...item }], ['file'])).toEqual([{ id: 1, label, file: 'a' }]);
  });
});
