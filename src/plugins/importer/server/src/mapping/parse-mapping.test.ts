import { BrokenMapping, parseMapping } from './parse-mapping';
import { PRESETS } from './presets';

/** What is said of a mapping that cannot be read. */
function problemWith(yaml: string): string {
  try {
    parseMapping(yaml);
  } catch (error) {
    if (error instanceof BrokenMapping) return error.message;
    throw error;
  }
  throw new Error('the mapping was read');
}

/** A mapping with one set, whose fields begin on line 4. */
const withFields = (fields: string) => `sets:\n  - type: event\n    fields:\n      ${fields}\n`;

describe('reading a mapping', () => {
  it('puts the sets of a preset after those of the file', () => {
    const { sets } = parseMapping('presets: [jekyll]\nsets:\n  - { type: event, paths: agenda/** }\n');
    expect(sets[0]).toMatchObject({ type: 'event', paths: ['agenda/**'], identity: ['id', 'permalink'] });
    expect(sets[1].paths).toEqual(['**/_posts/**', '**/_drafts/**']);
  });

  it.each(PRESETS)('knows the preset %s', (name) => {
    expect(parseMapping(`presets: ${name}\n`).media).toContain('.');
  });

  it('reads an empty file as a mapping without sets', () => {
    expect(parseMapping('').sets).toEqual([]);
  });

  it.each([
    ['an unknown key', 'future: true\nset: []\n', 'line 2: set: there is no key "set"; use presets, sets, '],
    [
      'a wrong type',
      'sets:\n  - type: event\n    draft: maybe\n',
      'line 3: sets.0.draft: write true or false',
    ],
    ['sets that are no list', 'sets: event\n', 'line 1: sets: write a list of sets'],
    ['a set without a type', 'sets:\n  - paths: a/**\n', 'line 2: sets.0.type: name a content type'],
    [
      'an unknown preset',
      'future: true\npresets: [jekyl]\n',
      'line 2: presets: there is no preset "jekyl"; use eleventy, guichet, hugo, jekyll, programme',
    ],
    [
      'an unknown transform',
      withFields('startsAt: { from: debut, as: time }'),
      'line 4: sets.0.fields.startsAt.as: use one of date, day-that-ends, list, markdown, phone, slug',
    ],
    [
      'an unknown key of a rule',
      withFields('startsAt: { form: debut }'),
      'line 4: sets.0.fields.startsAt.form: there is no key "form"; use from, value, default, ',
    ],
    [
      'a rule that is a number',
      withFields('startsAt: 4'),
      'line 4: sets.0.fields.startsAt: name a key of the front matter, or a list of keys',
    ],
    [
      'a bad zone',
      'sets:\n  - type: event\n    zone: Paris\n',
      'line 3: sets.0.zone: name an IANA zone, such as Europe/Paris',
    ],
    [
      'an address without its "/"',
      'sets:\n  - type: event\n    address: ":path"\n',
      'sets.0.address: begin with "/"',
    ],
    ['bad YAML', 'sets:\n  - type: "event\n', 'line 3: not valid YAML: Missing closing "quote'],
    [
      'a key written twice',
      'future: true\nfuture: false\n',
      'line 2: not valid YAML: Map keys must be unique',
    ],
  ])('refuses %s with its line, its key and what to write', (_name, yaml, message) => {
    expect(problemWith(yaml)).toContain(message);
  });
});
