import { at, says } from '../../../test-support';
import type { Evidence } from '../model';
import { decideCalls } from './calls';

const PLACE = { zone: 'Europe/Paris', locale: 'fr' };
const decided = (...evidence: Evidence[]) => decideCalls(evidence, PLACE).decisions[0];
const closing = at('2030-03-15');

describe('the dates of a call', () => {
  const rejected = (...evidence: Evidence[]) =>
    decided(...evidence).contradictions.map(({ attribute, chosen, rejected: others }) => [
      attribute,
      chosen.file,
      ...others.map(({ file, reason }) => `${file}: ${reason}`),
    ]);
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
      says('b', { edition: '3', closes: at('2030-03-29'), formerly: [closing.at] }),
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

  it('that come first in a text stand, although another one names the call', () => {
    const earlier = says('a', { closes: closing });
    expect(decided(earlier, says('a', { name: 'Phares', closes: at('2030-03-29') })).closesAt).toBe(
      closing.at
    );
  });

  it('are no contradiction if documents agree', () => {
    expect(rejected(says('a', { edition: '3', closes: closing }), says('b', { closes: closing }))).toEqual(
      []
    );
  });
});

describe('an extension', () => {
  const LATER = '2030-03-10T09:00:00.000Z';
  const noon = { ...closing, at: '2030-03-15T11:00:00.000Z' };
  const extended = says('b', {
    edition: '3',
    closes: at('2030-03-29'),
    formerly: [closing.at],
    documentDate: LATER,
  });

  it.each<[string, Evidence[]]>([
    [
      'wins over a later document',
      [extended, says('a', { edition: '3', closes: closing, documentDate: '2030-03-12T09:00:00.000Z' })],
    ],
    [
      'wins over the same day with an hour',
      [extended, says('a', { edition: '3', closes: noon, documentDate: '2030-03-12T09:00:00.000Z' })],
    ],
    [
      'wins over what came before',
      [says('a', { edition: '3', closes: closing }), { ...extended, documentDate: null }],
    ],
  ])('%s', (_name, evidence) => {
    expect(decided(...evidence)).toMatchObject({
      closesAt: at('2030-03-29').at,
      contradictions: [{ rejected: [{ code: 'prolonged' }] }],
    });
  });

  it('by hours is one too', () => {
    const evening = says('b', { closes: closing, formerly: [noon.at], documentDate: null });
    expect(decided(says('a', { closes: noon }), evening)).toMatchObject({
      closesAt: closing.at,
      extensions: [{ from: noon.at, to: closing.at }],
    });
  });

  it('of a draft does not win over what is public', () => {
    const draft = { ...extended, published: false, formerly: [at('2030-03-01').at, closing.at] };
    expect(decided(says('a', { edition: '3', closes: closing }), draft)).toMatchObject({
      closesAt: closing.at,
      extensions: [],
    });
  });

  it('of a draft decides nothing between documents that are public', () => {
    const later = says('a', { edition: '3', closes: closing, documentDate: LATER });
    const earlier = says('c', { edition: '3', closes: at('2030-03-22') });
    expect(decided(later, earlier, { ...extended, published: false }).closesAt).toBe(closing.at);
  });

  it('leaves the closings that it replaced, oldest first, with the documents that announced it', () => {
    const again = says('c', {
      edition: '3',
      closes: at('2030-04-12'),
      formerly: [noon.at, at('2030-03-29').at, at('2030-05-01').at],
      documentDate: '2030-03-27T09:00:00.000Z',
    });
    expect(decided(extended, again).extensions).toEqual([
      { from: noon.at, to: at('2030-03-29').at, announcedAt: again.documentDate, file: 'c' },
      { from: at('2030-03-29').at, to: again.closes!.at, announcedAt: again.documentDate, file: 'c' },
    ]);
    expect(
      decided(extended, { ...again, formerly: [closing.at, at('2030-03-29').at] }).extensions[0]
    ).toMatchObject({
      announcedAt: LATER,
      file: 'b',
    });
  });
});

describe('a call is published', () => {
  const opening = says('a', { edition: '3', opens: at('2030-01-20') });
  const end = says('b', { edition: '3', closes: closing });
  const doubtful = { ...closing, inWords: false };
  const range = { edition: '3', opens: { ...at('2030-01-20'), inWords: false }, closes: doubtful };

  it.each<[string, Evidence[]]>([
    ['when words give its opening and its closing', [opening, end]],
    [
      'when words say what a range says too',
      [opening, end, says('c', { ...range, documentDate: '2030-03-01T09:00:00.000Z' })],
    ],
    ['when a published document is the call', [says('a', { ...range, isEntry: true })]],
  ])('%s', (_name, evidence) => {
    expect(decided(...evidence)).toMatchObject({ published: true, unchecked: null });
  });

  it.each<[string, Evidence[], object]>([
    ['its opening is missing', [end], { code: 'call-opening-missing', attributes: ['opensAt'], file: 'b' }],
    [
      'only a range gives its dates',
      [says('a', range)],
      { code: 'call-only-range', attributes: ['opensAt', 'closesAt'], file: 'a' },
    ],
    [
      'its closing is in doubt',
      [opening, { ...end, closes: doubtful }],
      { code: 'call-date-in-doubt', attributes: ['closesAt'], file: 'b' },
    ],
    [
      'two ranges give its dates',
      [says('a', { ...range, closes: null }), says('b', { ...range, opens: null })],
      { code: 'call-date-in-doubt', attributes: ['opensAt', 'closesAt'], file: 'a' },
    ],
    [
      'only a draft says when it opens',
      [{ ...opening, published: false }, end],
      { code: 'call-date-in-doubt', attributes: ['opensAt'], file: 'a' },
    ],
    [
      'it is rolling',
      [opening, says('b', { edition: '3', rolling: true })],
      { code: 'call-rolling', attributes: ['closesAt'], file: 'b' },
    ],
  ])('but not when %s', (_name, evidence, unchecked) => {
    expect(decided(...evidence)).toMatchObject({ published: false, unchecked });
  });

  it.each<[string, Evidence[]]>([
    ['only drafts mention it', [opening, end].map((one) => ({ ...one, published: false }))],
    ['nothing says that it ends or has no end', [opening]],
  ])('and nobody has to check it when %s', (_name, evidence) => {
    expect(decided(...evidence)).toMatchObject({ published: false, unchecked: null });
  });
});

describe('a call has', () => {
  it('no end if it is rolling, unless somebody says one', () => {
    const rolling = says('a', { edition: '3', rolling: true });
    expect(decided(rolling)).toMatchObject({
      rolling: true,
      closesAt: null,
      title: 'Appel à projets, 3e édition',
    });
    expect(decided(rolling, says('b', { edition: '3', closes: closing }))).toMatchObject({ rolling: false });
  });

  it('the deadlines before its closing, each day once', () => {
    const [noon, evening, late] = [
      '2030-02-01T11:00:00.000Z',
      '2030-02-01T23:00:00.000Z',
      at('2030-04-01').at,
    ];
    const evidence = [
      says('a', { edition: '3', closes: closing, cutOffs: [evening, late] }),
      says('b', { edition: '3', closes: closing, cutOffs: [noon] }),
      says('c', { edition: '3', closes: closing, cutOffs: [at('2030-02-15').at], published: false }),
    ];
    expect(decided(...evidence).cutOffs).toEqual([noon]);
  });

  it.each<[string, string, Partial<Evidence>, string]>([
    ['an edition', 'fr', { edition: '3' }, 'Appel à projets, 3e édition'],
    ['the first edition', 'fr', { edition: '1' }, 'Appel à projets, 1re édition'],
    ['the year of its last day', 'fr', {}, 'Appel à projets 2029'],
    ['its name', 'fr', { name: 'Phares' }, 'Phares'],
    ['its name and edition', 'fr', { name: 'Phares', edition: '2' }, 'Phares, 2e édition'],
    ['no kind of its own', 'fr', { kind: 'other' }, 'Appel 2029'],
    ['an English edition', 'en', { edition: '22' }, 'Call for projects, 22nd edition'],
    ['an English teen', 'en-GB', { edition: '13' }, 'Call for projects, 13th edition'],
    ['its English name and edition', 'en', { name: 'Lighthouses', edition: '1' }, 'Lighthouses, 1st edition'],
    ['an English year', 'en', { kind: 'tenders' }, 'Call for tenders 2029'],
  ])('a title with %s', (_name, locale, given, title) => {
    const evidence = [says('a', { ...given, closes: at('2029-12-31') })];
    expect(decideCalls(evidence, { ...PLACE, locale }).decisions[0].title).toBe(title);
  });
});
