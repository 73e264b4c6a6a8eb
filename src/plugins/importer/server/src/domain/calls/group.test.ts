import fc from 'fast-check';

import { decideCall } from './decide';
import { groupEvidence } from './group';
import type { Evidence } from '../model';

const ZONE = 'Europe/Paris';
const at = (day: string, relative = false) => ({ at: `${day}T23:00:00.000Z`, relative });

/** Evidence for a call for projects, published on 1 February 2030, unless stated otherwise. */
function says(file: string, given: Partial<Evidence>): Evidence {
  return {
    kind: 'projects',
    edition: null,
    opens: null,
    closes: null,
    sentence: `${file} le dit`,
    file,
    published: true,
    documentDate: '2030-02-01T09:00:00.000Z',
    ...given,
  };
}

const files = (evidence: Evidence[]) =>
  groupEvidence(evidence, ZONE).map((group) => group.map(({ file }) => file));

describe('mentions belong to one call', () => {
  it.each<[string, Evidence[]]>([
    [
      'when their editions agree',
      [
        says('a', { edition: '3', opens: at('2030-01-20') }),
        says('b', { edition: '3', closes: at('2030-03-15') }),
      ],
    ],
    [
      'when one has no edition and they close together',
      [says('a', { edition: '3', closes: at('2030-03-15') }), says('b', { closes: at('2030-03-15') })],
    ],
    [
      'when they close on one day, one of them at noon',
      [
        says('a', { edition: '3', closes: at('2030-03-15') }),
        says('b', { closes: { at: '2030-03-15T11:00:00.000Z', relative: false } }),
      ],
    ],
    [
      'when one has neither edition nor closing and they open together',
      [says('a', { edition: '3', opens: at('2030-01-20') }), says('b', { opens: at('2030-01-20') })],
    ],
    [
      'when the closing of an edition moved',
      [
        says('a', { edition: '3', closes: at('2030-03-15') }),
        says('b', { edition: '3', closes: at('2030-04-30') }),
      ],
    ],
    [
      'when a document goes on about it',
      [says('a', { edition: '3', opens: at('2030-01-20') }), says('a', { closes: at('2030-03-15') })],
    ],
  ])('%s', (_name, evidence) => {
    expect(files(evidence)).toHaveLength(1);
  });

  it.each<[string, Evidence[]]>([
    [
      'when their kinds differ',
      [
        says('a', { closes: at('2030-03-15') }),
        says('b', { kind: 'applications', closes: at('2030-03-15') }),
      ],
    ],
    [
      'when their editions differ',
      [
        says('a', { edition: '3', closes: at('2030-03-15') }),
        says('b', { edition: '4', closes: at('2030-03-15') }),
      ],
    ],
    [
      'when editions are missing and they close on different days',
      [says('a', { closes: at('2030-03-15') }), says('b', { closes: at('2030-03-16') })],
    ],
    [
      'when the same edition lies years apart',
      [
        says('a', { edition: '3', closes: at('2030-03-15') }),
        says('b', { edition: '3', closes: at('2027-03-15') }),
      ],
    ],
    [
      'when a document’s windows lie apart',
      [
        says('a', { closes: at('2030-03-15') }),
        says('a', { opens: at('2030-09-01'), closes: at('2030-10-15') }),
      ],
    ],
  ])('but not %s', (_name, evidence) => {
    expect(files(evidence)).toHaveLength(2);
  });

  it('whatever the order in which they came', () => {
    const evidence = [
      says('a', { edition: '3', opens: at('2030-01-20') }),
      says('a', { edition: '3', closes: at('2030-03-15') }),
      says('b', { opens: at('2030-01-16', true), closes: at('2030-03-15'), published: false }),
      says('c', { edition: '3', closes: at('2030-03-15'), documentDate: null }),
      says('d', { kind: 'applications', closes: at('2030-03-15') }),
      says('e', { edition: '4', closes: at('2031-03-15') }),
      says('f', { closes: at('2030-06-01') }),
      // A chain: each is near the next one, but the ends are far apart.
      says('g', { edition: '7', closes: at('2030-01-01') }),
      says('h', { edition: '7', closes: at('2030-07-01') }),
      says('i', { edition: '7', closes: at('2030-12-28') }),
    ];
    // A file's own mentions stay in the order of its text.
    const byFile = [...new Set(evidence.map(({ file }) => file))].map((file) =>
      evidence.filter((e) => e.file === file)
    );
    const decided = (items: Evidence[]) =>
      groupEvidence(items, ZONE)
        .map((group) => JSON.stringify(decideCall(group, ZONE)))
        .sort();
    const shuffled = fc.shuffledSubarray(byFile, { minLength: byFile.length });
    fc.assert(fc.property(shuffled, (order) => expect(decided(order.flat())).toEqual(decided(evidence))));
  });
});

describe('the dates of a call', () => {
  const decided = (...evidence: Evidence[]) => decideCall(groupEvidence(evidence, ZONE)[0], ZONE);
  const rejected = (...evidence: Evidence[]) =>
    decided(...evidence).contradictions.map(({ attribute, chosen, rejected: others }) => [
      attribute,
      chosen.file,
      ...others.map(({ file, reason }) => `${file}: ${reason}`),
    ]);
  const closing = at('2030-03-15');

  it.each<[string, Evidence, Evidence, string[]]>([
    [
      'of a published document outrank a draft’s',
      says('b', { edition: '3', opens: at('2030-01-20'), closes: closing }),
      says('a', {
        edition: '3',
        opens: at('2030-01-16'),
        published: false,
        documentDate: '2030-02-20T09:00:00.000Z',
      }),
      ['opensAt', 'b', 'a: a published document outranks a draft'],
    ],
    [
      'that are written outrank "today"',
      says('b', { edition: '3', opens: at('2030-01-20'), closes: closing }),
      says('a', { edition: '3', opens: at('2030-01-16', true) }),
      ['opensAt', 'b', 'a: a written date outranks "today"'],
    ],
    [
      'of a prolongation outrank what they prolong',
      says('b', { edition: '3', closes: at('2030-03-29'), sentence: 'prolongé jusqu’au 29 mars' }),
      says('a', { edition: '3', closes: closing, documentDate: '2030-03-10T09:00:00.000Z' }),
      ['closesAt', 'b', 'a: a prolongation outranks what it prolongs'],
    ],
    [
      'of a later document outrank an earlier one’s',
      says('b', { edition: '3', closes: at('2030-03-29'), documentDate: '2030-03-10T09:00:00.000Z' }),
      says('a', { edition: '3', closes: closing }),
      ['closesAt', 'b', 'a: a later document outranks an earlier one'],
    ],
    [
      'that come first stand, all else being equal',
      says('a', { edition: '3', closes: closing }),
      says('b', { edition: '3', closes: at('2030-03-29') }),
      ['closesAt', 'a', 'b: the first statement in the order of the files stands'],
    ],
    [
      'make a window: an opening after the closing does not',
      says('b', { edition: '3', opens: at('2030-01-20'), closes: closing }),
      says('a', { edition: '3', opens: at('2030-03-20'), documentDate: '2030-02-20T09:00:00.000Z' }),
      ['opensAt', 'b', `a: it does not lie before the closing (${closing.at})`],
    ],
  ])('%s', (_name, one, other, expected) => {
    expect(rejected(one, other)).toEqual([expected]);
  });

  it('are no contradiction if documents agree', () => {
    expect(rejected(says('a', { edition: '3', closes: closing }), says('b', { closes: closing }))).toEqual(
      []
    );
  });

  it.each([
    ['an edition', '3', 'Appel à projets, 3e édition'],
    ['the first edition', '1', 'Appel à projets, 1re édition'],
    ['the year of its last day', null, 'Appel à projets 2029'],
  ])('make a title with %s', (_name, edition, title) => {
    expect(
      decided(says('a', { edition, closes: { at: '2029-12-31T23:00:00.000Z', relative: false } })).title
    ).toBe(title);
  });
});
