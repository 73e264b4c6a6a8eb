import { at, says } from '../../../test-support';
import type { Evidence } from '../model';
import { decideCalls } from './calls';
import { groupEvidence } from './group';

const ZONE = 'Europe/Paris';
const PLACE = { zone: ZONE, locale: 'fr' };

/** The documents of each call, and of what fits several of them. */
function grouped(evidence: Evidence[]) {
  const { groups, unclear } = groupEvidence(evidence, ZONE);
  const filesOf = (items: Evidence[]) => items.map(({ file }) => file).join(' ');
  return { calls: groups.map(filesOf), unclear: unclear.map((one) => filesOf(one.evidence)) };
}

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
        says('b', { closes: { ...at('2030-03-15'), at: '2030-03-15T11:00:00.000Z' } }),
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
    [
      'when they say one name, however it is written',
      [
        says('a', { name: 'Fenêtres sur mer', closes: at('2030-03-15') }),
        says('b', { name: '« FENETRES\u00a0SUR MER »', closes: at('2030-03-29') }),
      ],
    ],
    [
      'when they say one name, one of them with the edition',
      [
        says('a', { name: 'Phares', closes: at('2030-03-15') }),
        says('b', { name: 'Phares', edition: '2', opens: at('2030-01-20') }),
      ],
    ],
    [
      'when one has no name and their editions agree',
      [
        says('a', { edition: '3', closes: at('2030-03-15') }),
        says('b', { name: 'Phares', edition: '3', opens: at('2030-01-20') }),
      ],
    ],
    [
      'when one has no name and they close together',
      [says('a', { closes: at('2030-03-15') }), says('b', { name: 'Phares', closes: at('2030-03-15') })],
    ],
    [
      'when one has only an edition and the other only a name, and they close together',
      [
        says('a', { edition: '3', closes: at('2030-03-15') }),
        says('b', { name: 'Phares', closes: at('2030-03-15') }),
      ],
    ],
    [
      'when a document speaks of it before it names it',
      [says('a', { opens: at('2030-01-20') }), says('a', { name: 'Phares', closes: at('2030-03-15') })],
    ],
    [
      'when one extends what the other says',
      [
        says('a', { closes: at('2030-03-15') }),
        says('b', { closes: at('2030-03-29'), formerly: [at('2030-03-15').at] }),
      ],
    ],
    [
      'when one is rolling, without any date',
      [
        says('a', { name: 'Phares', rolling: true }),
        says('b', { name: 'Phares', opens: at('2030-01-20'), rolling: true }),
      ],
    ],
    [
      'when a document is the call, and its title has the name',
      [
        says('a', { sentence: 'Appel à projets Phares 2030', isEntry: true, closes: at('2030-03-15') }),
        says('b', { name: 'Phares', closes: at('2030-03-22') }),
      ],
    ],
  ])('%s', (_name, evidence) => {
    expect(grouped(evidence).calls).toHaveLength(1);
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
    [
      'when their names differ, although they close together',
      [
        says('a', { name: 'Phares', closes: at('2030-03-15') }),
        says('b', { name: 'Balises', closes: at('2030-03-15') }),
      ],
    ],
    [
      'when their names differ, although their editions agree',
      [
        says('a', { name: 'Phares', edition: '2', closes: at('2030-03-15') }),
        says('b', { name: 'Balises', edition: '2', closes: at('2030-03-15') }),
      ],
    ],
    [
      'when a document names two',
      [
        says('a', { name: 'Phares', closes: at('2030-03-15') }),
        says('a', { name: 'Balises', closes: at('2030-04-04') }),
      ],
    ],
    [
      'when the editions of a name differ',
      [
        says('a', { name: 'Phares', edition: '4', closes: at('2030-03-15') }),
        says('a', { name: 'Phares', edition: '5', opens: at('2030-09-01') }),
      ],
    ],
    [
      'when the same name lies years apart',
      [
        says('a', { name: 'Phares', closes: at('2030-03-15') }),
        says('b', { name: 'Phares', closes: at('2027-03-15') }),
      ],
    ],
    [
      'when two documents are calls, of which one is named elsewhere',
      [
        says('a', { sentence: 'Appel Phares', isEntry: true, closes: at('2030-03-15') }),
        says('b', { sentence: 'Appel Balises', isEntry: true, closes: at('2030-03-15') }),
        says('c', { name: 'Balises', closes: at('2030-03-15') }),
        says('d', { name: 'Phares', closes: at('2030-03-15') }),
      ],
    ],
  ])('but not %s', (_name, evidence) => {
    expect(grouped(evidence)).toEqual({ calls: [expect.any(String), expect.any(String)], unclear: [] });
  });
});

describe('mentions without a name, where several calls have one', () => {
  const phares = says('a', { name: 'Phares', opens: at('2030-01-20'), closes: at('2030-03-15') });
  const balises = says('b', { name: 'Balises', opens: at('2030-01-27'), closes: at('2030-03-15') });
  const lagunes = says('c', { name: 'Lagunes', edition: '2', closes: at('2030-04-15') });

  it.each<[string, Evidence, string[], string[]]>([
    ['belong to none of those that fit', says('z', { closes: at('2030-03-15') }), ['a', 'b', 'c'], ['z']],
    ['belong to the one of their day', says('z', { closes: at('2030-04-15') }), ['a', 'b', 'c z'], []],
    [
      'belong to the one that opens with them, too',
      says('z', { opens: at('2030-01-27'), closes: at('2030-03-15') }),
      ['a', 'b z', 'c'],
      [],
    ],
    [
      'belong to the one of their edition',
      says('z', { edition: '2', opens: at('2030-02-01') }),
      ['a', 'b', 'c z'],
      [],
    ],
    [
      'are a call of their own in a document that is one',
      says('z', { sentence: 'Appel du littoral', isEntry: true, closes: at('2030-03-15') }),
      ['a', 'b', 'c', 'z'],
      [],
    ],
    [
      'are a call of their own on another day',
      says('z', { closes: at('2030-05-15') }),
      ['a', 'b', 'c', 'z'],
      [],
    ],
  ])('%s', (_name, unnamed, calls, unclear) => {
    const evidence = [phares, balises, lagunes, unnamed];
    expect(grouped(evidence)).toEqual({ calls: expect.arrayContaining(calls), unclear });
    expect(grouped(evidence).calls).toHaveLength(calls.length);
  });

  it('belong to none in a document that goes on about one of two', () => {
    const two = [phares, { ...balises, file: 'a' }, says('a', { opens: at('2030-02-01') })];
    expect(decideCalls(two, PLACE).unclear).toEqual([
      { file: 'a', sentence: 'a le dit', calls: ['Phares', 'Balises'] },
    ]);
  });

  it('belong to none if one name has several editions', () => {
    const editions = ['4', '5'].map((edition) =>
      says(edition, { name: 'Phares', edition, closes: at(`2030-0${edition}-15`) })
    );
    expect(grouped([...editions, says('z', { name: 'Phares', closes: at('2030-05-01') })])).toEqual({
      calls: ['4', '5'],
      unclear: ['z'],
    });
  });
});
