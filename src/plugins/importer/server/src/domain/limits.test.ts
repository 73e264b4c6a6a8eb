import { LIMITS, problemWith } from './limits';
import { BrokenDocument } from './problems';
import { transform } from '../../test-support';

const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('');
const document = (more: string, body = '') =>
  `---\ntitle: Une rencontre\ndate: 2030-01-28\nlieu: Lorient\n${more}---\n${body}`;
const dates = (count: number) =>
  document(
    '',
    lines(count, () => 'L’appel à projets se termine le 3 mars 2030.\n\n')
  );
const registrations = (count: number) =>
  document(
    '',
    lines(count, () => 'Inscrivez-vous jusqu’au 3 mars 2030.\n\n')
  );
const tags = (count: number) => document(`tags:\n${lines(count, (index) => `- mot ${index}\n`)}`);
const steps = (count: number) =>
  `---\ntitle: Page\nsteps: |\n${lines(count, (index) => `  ${index + 1}. Un pas\n`)}---\n`;
const phones = (count: number) =>
  `---\ntitle: Un\ncontact-presse:\n  nom: Maëlle\n  tel: ${lines(count, () => '01 99 00 12 34, ')}\n---\n`;
const nested = (depth: number) => document(`autre: ${'['.repeat(depth)}x${']'.repeat(depth)}\n`);
const repeated = (times: number) =>
  document(`texte: &texte ${'x'.repeat(10_000)}\nautre: [${lines(times, () => '*texte, ')}]\n`);

const broken = (text: string): [string, number | undefined] | null => {
  try {
    transform(text);
    return null;
  } catch (error) {
    if (error instanceof BrokenDocument) return [`${error.message}; ${error.remedy}`, error.line];
    throw error;
  }
};

describe('a document is refused for', () => {
  it.each<[string, (count: number) => string, number, string, number | undefined]>([
    ['dates of calls', dates, LIMITS.dates, 'the document gives more than 500 dates for calls or', undefined],
    [
      'dates for registration',
      registrations,
      LIMITS.dates,
      'the document gives more than 500 dates',
      undefined,
    ],
    ['items of a list', tags, LIMITS.items, '"tags" has 101 items, 100 are the most; shorten the list', 6],
    ['steps in one text', steps, LIMITS.items, '"steps" has 101 items, 100 are the most', 3],
    ['phone numbers of one contact', phones, LIMITS.items, '"tel" has 101 items, 100 are the most', 5],
    // The mapping of the document is the first level.
    [
      'nested lists',
      nested,
      LIMITS.frontMatterDepth - 1,
      'the lists and mappings of the front matter are nested',
      5,
    ],
    [
      'text that anchors repeat',
      repeated,
      25,
      'with what its anchors repeat the front matter has more than 262144',
      2,
    ],
  ])('too many %s', (_name, made, limit, message, line) => {
    expect([broken(made(limit)), broken(made(limit + 1))]).toEqual([
      null,
      [expect.stringContaining(message), line],
    ]);
  });

  it('too much front matter', () => {
    const text = (length: number) => document(`texte: ${'x'.repeat(length)}\n`);
    expect(broken(text(LIMITS.frontMatterLength))).toEqual([
      expect.stringMatching(
        /^the front matter has \d+ characters, 262144 are the most; move its texts below/
      ),
      2,
    ]);
    expect(broken(document(lines(20_000, (index) => `k${index}: v\n`)))).toEqual([
      'the front matter has more than 50000 keys, values and signs; leave out the keys that no entry has, or split the document',
      2,
    ]);
  });

  it('endlessly nested lists, and aliases that contain themselves', () => {
    expect(broken(nested(20_000))).toEqual([expect.stringContaining('nested too deep'), 2]);
    expect(broken(document('autre: &a [*a]\n'))).toEqual([expect.stringContaining('its anchors repeat'), 2]);
  });

  it('too many bytes, with one limit for the page and the command line', () => {
    const offered = (size: number) => problemWith([{ path: 'a.md', size }])?.message ?? null;
    expect([offered(LIMITS.documentBytes), offered(LIMITS.documentBytes + 1)]).toEqual([
      null,
      '"a.md" has 1025 KB, 1024 KB are the most: leave it out, or split it',
    ]);
  });
});

describe('a report stays short', () => {
  it('if a sentence is a whole document', () => {
    const words = 'mot '.repeat(2000);
    const { mentions } = transform(
      document('', `${words}l’appel à projets est ouvert jusqu’au 3 mars 2030 ${words}`)
    );
    expect(mentions).toHaveLength(1);
    expect(mentions[0].sentence).toMatch(
      /^….{400,600}appel à projets est ouvert jusqu'au 3 mars 2030.{300,600}…$/
    );
  });

  it('if a value is', () => {
    const message = broken(document(`event_start_date: ${'x'.repeat(5000)}\n`))![0];
    expect(message).toMatch(/^"event_start_date" is "x{1000}…", which is not a possible date/);
  });

  it('if a key is', () => {
    const { unplaced } = transform(document(`${'k'.repeat(500)}: v\n`));
    expect(unplaced).toEqual([{ key: `${'k'.repeat(100)}…`, line: 5 }]);
  });
});
