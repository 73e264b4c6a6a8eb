import { BrokenDocument } from '../problems';
import { LIMITS } from '../limits';
import { documentsIn } from './data-files';

const read = (text: string, path: string) =>
  documentsIn(text, path).map(({ part, document: { data, body } }) => [part, data, body]);

function broken(text: string, path: string): [string, number | undefined] {
  try {
    documentsIn(text, path);
  } catch (error) {
    if (error instanceof BrokenDocument) return [error.message, error.line];
    throw error;
  }
  throw new Error('the file was read');
}

describe('the documents of a file', () => {
  it.each([
    ['TOML', '+++\ntitle = "Été"\nn = 3\nd = 2030-01-28T10:00:00+01:00\n+++\n\nUn.\n'],
    ['JSON', '{\n  "title": "Été",\n  "n": 3,\n  "d": "2030-01-28T10:00:00.000+01:00"\n}\n\nUn.\n'],
  ])('may have front matter in %s, with scalars as text', (_name, text) => {
    const d = '2030-01-28T10:00:00.000+01:00';
    expect(read(text, 'a.md')).toEqual([[null, { title: 'Été', n: '3', d }, 'Un.']]);
  });

  it('are the items of a list, by what names them', () => {
    const items = '- title: Phares\n  n: 1\n- title: Phares\n- n: 3\n';
    expect(read(items, 'a.yml')).toEqual([
      ['phares', { title: 'Phares', n: '1' }, ''],
      ['phares-2', { title: 'Phares' }, ''],
      ['item-1', { n: '3' }, ''],
    ]);
    expect(read('[{"id": 7}]', 'a.json')).toEqual([['7', { id: '7' }, '']]);
  });

  it('begin after a byte order mark, each with the remarks on its own lines', () => {
    const parts = documentsIn('\uFEFF- id: a\n- id: b\n  nom: x\n  nom: y\n- id: c\n', 'a.yml');
    expect(parts.map(({ document }) => document.warnings)).toMatchObject([
      [],
      [{ code: 'key-repeated', line: 3 }],
      [],
    ]);
  });

  it('are the rows of a table, whatever separates its columns', () => {
    for (const text of [
      'id;nom\r\na;"Un ;\nport"\r\n',
      'id,nom\na,"Un ;\nport"\n',
      'id\tnom\na\t"Un ;\nport"\n',
    ]) {
      expect(read(text, 'a.csv')).toEqual([['a', { id: 'a', nom: 'Un ;\nport' }, '']]);
    }
  });

  it('are none in a page that a generator copies as it is', () => {
    expect([read('<p>Un</p>\n', 'a.html'), read('---\ntitle: x\n---\n<p>\n', 'a.html').length]).toEqual([
      [],
      1,
    ]);
  });

  it.each([
    ['TOML', '+++\ntitle = "x"\nn = \n+++\n', 'a.md', 'the front matter is not valid TOML: ', 3],
    ['JSON', '{\n  "title": x\n}\n', 'a.md', 'it is not valid JSON: ', 1],
    ['a table', 'id;nom\na;b;c\n', 'a.csv', 'it is not a table of comma-separated values: ', 2],
    ['a list', '- title: x\n- y\n', 'a.yml', 'item 2 is not a list of keys', 2],
    [
      'too many items',
      '- n: 1\n'.repeat(LIMITS.parts + 1),
      'a.yml',
      'the file holds 1001 documents, 1000 are the most',
      undefined,
    ],
  ])('cannot be %s that is wrong', (_name, text, path, message, line) => {
    expect(broken(text, path)).toEqual([expect.stringContaining(message), line]);
  });
});
