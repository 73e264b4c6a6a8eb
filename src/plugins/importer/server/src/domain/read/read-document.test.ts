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
      'a key written twice',
      '---\ntitle: x\ndate: 2030-01-01\ntitle: y\n---\n',
      'the front matter is not valid YAML: Map keys must be unique',
      4,
    ],
  ])('refuses %s', (_name, text, message, line) => {
    expect(broken(text)).toEqual([message, line]);
  });
});
