import { BrokenDocument } from '../problems';
import { readDocument } from './read-document';

function broken(text: string): [string, number | undefined] {
  try {
    readDocument(text);
  } catch (error) {
    if (error instanceof BrokenDocument) return [error.message, error.line];
    throw error;
  }
  throw new Error('the document was read');
}

describe('reading a document', () => {
  it('separates front matter and body', () => {
    const { data, body } = readDocument('---\ntitle: Été\n---\n\nUn *mot*.\n\n---\n\nUn autre.\n');
    expect([data, body]).toEqual([{ title: 'Été' }, 'Un *mot*.\n\n---\n\nUn autre.']);
  });

  it('removes a byte order mark and Windows line endings', () => {
    const { data, body } = readDocument('\uFEFF---\r\ntitle: Été\r\n---\r\nUn.\r\nDeux.\r\n');
    expect([data, body]).toEqual([{ title: 'Été' }, 'Un.\nDeux.']);
  });

  it('keeps scalars as they are written', () => {
    const { data } = readDocument(
      '---\ntel: 0199001234\nopen: no\ndate: 2030-01-28 00:00:00 +01:00\nx: ~\ny:\n---\n'
    );
    expect(data).toEqual({
      tel: '0199001234',
      open: 'no',
      date: '2030-01-28 00:00:00 +01:00',
      x: null,
      y: null,
    });
  });

  it('names the line of a key', () => {
    const { lineOf } = readDocument('---\ntitle: x\nhead:\n  apply:\n    url: /a\n---\n');
    expect([lineOf(['title']), lineOf(['head', 'apply', 'url']), lineOf(['none'])]).toEqual([
      2,
      5,
      undefined,
    ]);
  });

  it('names the line of a key after a first line with spaces', () => {
    expect(readDocument('---  \ntitle: x\n---\n').lineOf(['title'])).toBe(2);
  });

  it.each<[string, string, unknown, string[]]>([
    [
      'a closing quote in the first column',
      'title: "Une\n  rencontre\n"',
      { title: 'Une rencontre ' },
      ['4 quote-not-indented'],
    ],
    [
      'two of them',
      "title: 'Une'\ndesc: 'Un\n'\nlieu: '\n  y\n'",
      { title: 'Une', desc: 'Un ', lieu: ' y ' },
      ['4 quote-not-indented', '7 quote-not-indented'],
    ],
    [
      'one in a list',
      "head:\n- desc: 'Une\n    fête\n'\n  url: /a",
      { head: [{ desc: 'Une fête ', url: '/a' }] },
      ['5 quote-not-indented'],
    ],
    [
      'a key written twice',
      'title: x\ndate: 2030-01-01\ntitle: y',
      { title: 'y', date: '2030-01-01' },
      ['2 key-repeated title 4'],
    ],
    ['a key written thrice', 'a: 1\na: 2\na: 3', { a: '3' }, ['2 key-repeated a 4', '3 key-repeated a 4']],
    [
      'an inner key written twice',
      'head:\n  url: /a\n  url:\n  - /b',
      { head: { url: ['/b'] } },
      ['3 key-repeated url 4'],
    ],
    [
      'tabs',
      'head:\n\ttitle: x\n\tapply:\n\t\turl: /a\nlieu: y',
      { head: { title: 'x', apply: { url: '/a' } }, lieu: 'y' },
      ['3 tabs-as-indentation'],
    ],
    [
      'tabs in a list',
      'tags:\n\t- a\n\t- nom: b\n\t  url: /b',
      { tags: ['a', { nom: 'b', url: '/b' }] },
      ['3 tabs-as-indentation'],
    ],
    [
      'tabs before a long text',
      'steps: |-\n\tUn\n\tDeux\nlieu: y',
      { steps: 'Un\nDeux', lieu: 'y' },
      ['3 tabs-as-indentation'],
    ],
    [
      'a colon in a title',
      'title: Appel : le retour\nlieu: y',
      { title: 'Appel : le retour', lieu: 'y' },
      ['2 text-without-quotes Appel : le retour'],
    ],
    [
      'several colons and quotes',
      `lieu: y\nhead:\n  title: "L'eau" : une : deux # note`,
      { lieu: 'y', head: { title: `"L'eau" : une : deux` } },
      [`4 text-without-quotes "L'eau" : une : deux`],
    ],
    [
      'a colon at the end',
      'title: Appel :\nlieu: y',
      { title: 'Appel :', lieu: 'y' },
      ['2 text-without-quotes Appel :'],
    ],
    [
      'a colon in an item',
      '- intitule: Lieu : Brest\n  lien: /a'.replace(/^/, 'champs:\n'),
      { champs: [{ intitule: 'Lieu : Brest', lien: '/a' }] },
      ['3 text-without-quotes Lieu : Brest'],
    ],
    [
      'all of them',
      'titre: A : b\nhead:\n\ttitre: "x\n"\n\ttitre: y',
      { titre: 'A : b', head: { titre: 'y' } },
      [
        '2 text-without-quotes A : b',
        '4 tabs-as-indentation',
        '5 quote-not-indented',
        '4 key-repeated titre 6',
      ],
    ],
  ])('accepts %s, and reports it', (_name, yaml, data, reported) => {
    const read = readDocument(`---\n${yaml}\n---\n`);
    const notes = read.warnings.map(({ line, code, values }) =>
      [line, code, ...Object.values(values)].join(' ')
    );
    expect(read.data).toEqual(data);
    expect(notes.sort()).toEqual(reported.sort());
  });

  it.each([
    ['dots', '---\ntitle: x\n...\nUn.\n\n---\n\nDeux.'],
    ['a line with spaces', '---\ntitle: x\n---  \nUn.\n\n---\n\nDeux.'],
    ['nothing but a longer line before', '---\ntitle: |-\n  x\n---\nUn.\n\n---\n\nDeux.'],
  ])('ends front matter at %s', (_name, text) => {
    const { data, body } = readDocument(text);
    expect([data, body]).toEqual([{ title: 'x' }, 'Un.\n\n---\n\nDeux.']);
  });

  it('needs no key in front matter', () => {
    const { data, body } = readDocument('---\n---\nUn.');
    expect([data, body]).toEqual([{}, 'Un.']);
  });

  it.each([
    ['no front matter', 'Bonjour', 'the document has no front matter', 1],
    ['front matter without an end', '---\ntitle: x\n', 'the front matter has no end', 1],
    [
      'front matter that would be run as code',
      '---js\nprocess.exit()\n---\n',
      'the document has no front matter',
      1,
    ],
    [
      'bad YAML',
      '---\ntitle: x\nlieu: "ouvert\n---\n',
      'the front matter is not valid YAML: Missing closing "quote',
      3,
    ],
    ['a list', '---\n- x\n---\n', 'the front matter is not a list of keys', 2],
    [
      'a key without a space',
      '---\ntitle: x\nlieu:y\n---\n',
      '"lieu:" has no space after its colon, so it is no key',
      3,
    ],
    [
      'a first key without a space',
      '---\ntitle:x\nlieu: y\n---\n',
      '"title:" has no space after its colon, so it is no key',
      2,
    ],
    [
      'keys without a space',
      '---\ntitle:x\nlieu:y\n---\n',
      '"title:" has no space after its colon, so it is no key',
      2,
    ],
    [
      'tabs beside spaces',
      '---\nhead:\n  apply:\n    url: /a\n\ttitle: x\n---\n',
      'the front matter is not valid YAML: Tabs are not allowed as indentation',
      5,
    ],
    [
      'a text with a colon that goes on',
      '---\ntitle: Appel : le\n  retour\n---\n',
      'the front matter is not valid YAML: Nested mappings are not allowed in compact mappings',
      2,
    ],
    [
      'a closing quote that is not alone',
      '---\ntitle: "Une\nrencontre\n"\n---\n',
      'the front matter is not valid YAML: Missing closing "quote',
      2,
    ],
  ])('refuses %s', (_name, text, message, line) => {
    expect(broken(text)).toEqual([message, line]);
  });
});
