import { readTemplate } from './page-template';

const read = (text: string) => readTemplate('PREVIEW_URL', text);

describe('a template of addresses', () => {
  const template = read(
    'https://www.example.org/{locale}/{type}/{slug}?status={status}&at={at}&theme=public'
  );
  const values = { type: 'calls', slug: 'appel', locale: 'fr', status: 'draft' };

  it('becomes the URL of a page', () => {
    const at = '2022-03-19T11:00:00.000Z';
    expect(template.fill({ ...values, at })).toBe(
      'https://www.example.org/fr/calls/appel?status=draft&at=2022-03-19T11%3A00%3A00.000Z&theme=public'
    );
  });

  it('leaves out parameters that have no value', () => {
    expect(template.fill(values)).toBe('https://www.example.org/fr/calls/appel?status=draft&theme=public');
  });

  it('gives no URL if the path lacks a value', () => {
    expect(template.fill({ ...values, slug: undefined })).toBe(null);
    expect(template.fill({ ...values, slug: '' })).toBe(null);
  });

  it('cannot be escaped by an entry’s values', () => {
    expect(template.fill({ ...values, slug: '../a?b#c' })).toBe(
      'https://www.example.org/fr/calls/..%2Fa%3Fb%23c?status=draft&theme=public'
    );
  });

  it('keeps a question mark in a parameter, and drops an empty parameter', () => {
    const asked = read('https://www.example.org/{slug}?next=/a?b&&at={at}');
    expect(asked.fill({ slug: 'x' })).toBe('https://www.example.org/x?next=/a?b');
  });

  it('may do without parameters', () => {
    expect(read('http://127.0.0.1:4000/{documentId}').fill({ documentId: 'x' })).toBe(
      'http://127.0.0.1:4000/x'
    );
  });

  it('gives the origin of all its pages', () => {
    expect([template.origin, read('http://127.0.0.1:4000/').origin]).toEqual([
      'https://www.example.org',
      'http://127.0.0.1:4000',
    ]);
  });

  it.each([
    ['no address', 'www.example.org/{slug}', 'write the address of a page'],
    ['no page', 'https://www.example.org', 'write the address of a page'],
    ['no site of its own', 'https://{type}.example.org/', 'write the address of a page'],
    ['none at its beginning', 'see https://www.example.org/{slug}', 'write the address of a page'],
    ['another scheme', 'javascript:alert(1)/', 'write the address of a page'],
    ['an unknown placeholder', 'https://www.example.org/{slog}', '{slog} is none of {type}, {slug}'],
    ['an empty placeholder', 'https://www.example.org/{}', '{} is none of {type}, {slug}'],
  ])('that is %s is refused', (_name, text, message) => {
    expect(() => read(text)).toThrow(`PREVIEW_URL is "${text}": ${message}`);
  });
});
