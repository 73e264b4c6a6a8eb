import fc from 'fast-check';

import type { Models } from '../mapping/mapping';
import { mediaReference } from '../model';
import { readDocument } from '../read/read-document';
import { transformExported } from '../transform/exported';
import type { EntryRecord, ExportedEntry } from './record';
import { documentOf } from './write-document';

const UID = 'api::thing.thing';
const PART = 'shared.part';
const one = (type: string, more: object = {}) => ({ type, many: false, ...more });

const model = (uid: string, attributes: Models[string]['attributes']) => ({
  ...{ uid, name: 'thing', title: null, slug: null, embargo: null, timezone: null },
  attributes,
});
const MODELS: Models = {
  [UID]: model(UID, {
    title: one('string'),
    // A name that says something else in a document of an export.
    type: one('string'),
    words: one('text'),
    body: one('richtext'),
    flag: one('boolean'),
    count: one('integer'),
    large: one('biginteger'),
    rate: one('decimal'),
    at: one('datetime'),
    day: one('date'),
    time: one('time'),
    kind: one('enumeration', { enum: ['yes', 'no'] }),
    any: one('json'),
    part: one('component', { component: PART }),
    parts: one('component', { component: PART, many: true }),
    zone: one('dynamiczone', { components: [PART], many: true }),
    image: one('media'),
    files: one('media', { many: true }),
    parent: one('relation', { target: UID }),
    tags: one('relation', { target: UID, many: true }),
  }),
  [PART]: model(PART, {
    label: one('string'),
    text: one('richtext'),
    parent: one('relation', { target: UID }),
  }),
};

const NASTY = [
  ...[
    '',
    ' ',
    '\n',
    'yes',
    '~',
    'null',
    '1_000',
    '2030-01-01',
    '- a',
    'a: b',
    '---',
    'a\n---\nb',
    '\n\na',
    'a  \nb',
  ],
  ...[
    'a\r\nb',
    '\ttab',
    'a\n\n',
    '  a\n b',
    '\u2028',
    '\u0085',
    '\uFEFFa',
    '#',
    '"',
    "'",
    '{{ a }}',
    '|',
    '> a',
    '? a',
  ],
];
const text = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.constantFrom(...NASTY, 'word', 'two words')).map((all) => all.join('\n'))
);
const media = fc
  .record({ src: text, words: fc.option(text) })
  .map(({ src, words }) => mediaReference(src, { caption: words }));
const related = (maxLength: number) =>
  fc.array(text, { minLength: 1, maxLength }).map(($related) => ({ $related }));
const instant = fc.date({ min: new Date(0), noInvalidDate: true }).map((date) => date.toISOString());
const part = fc.record({ label: text, text, parent: related(1) }, { requiredKeys: [] });
const values = {
  ...{ title: text, type: text, words: text, body: text, flag: fc.boolean(), count: fc.integer() },
  ...{
    large: fc.bigInt().map(String),
    rate: fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
  },
  at: instant.filter((at) => /^\d{4}-/.test(at)),
  day: instant.filter((at) => /^\d{4}-/.test(at)).map((at) => at.slice(0, 10)),
  time: instant.map((at) => at.slice(-13, -1)),
  kind: fc.constantFrom('yes', 'no'),
  any: fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value ?? 1)) ?? 1),
  ...{ part, parts: fc.array(part, { minLength: 1, maxLength: 3 }) },
  zone: fc.array(
    part.map((each) => ({ component: PART, ...each })),
    { minLength: 1, maxLength: 2 }
  ),
  ...{ image: media, files: fc.array(media, { minLength: 1, maxLength: 2 }) },
  ...{ parent: related(1), tags: related(3) },
};
const record: fc.Arbitrary<EntryRecord> = fc.record(values, { requiredKeys: [], noNullPrototype: true });

function readAgain(written: string) {
  const set = { shape: 'export', zone: null, locale: null, draft: false } as never;
  return transformExported(
    readDocument(written),
    { set, model: MODELS[UID] },
    { sitePath: 'things/a.md', models: MODELS, locales: ['fr', 'en'], zone: 'Europe/Paris' }
  );
}

const entryOf = (of: EntryRecord): ExportedEntry => ({
  ...{ uid: UID, documentId: 'a'.repeat(24), locale: 'en', isDraft: true, record: of },
  history: { firstPublishedAt: '2030-01-01T00:00:00.000Z' },
});

describe('a document of an export', () => {
  it('says every value of its entry exactly', () => {
    fc.assert(
      fc.property(record, (of) => {
        const { entry, identity, unplaced, warnings } = readAgain(documentOf(entryOf(of), 'thing', MODELS));
        expect(entry.exported?.record).toEqual(of);
        expect(entry).toMatchObject({ published: false, exported: { history: entryOf(of).history } });
        expect([identity.locale, unplaced, warnings]).toEqual(['en', [], []]);
      }),
      { numRuns: 500 }
    );
  });

  it.each([
    ['a list', ['/blog/a', '/blog/b'], ['/blog/a', '/blog/b']],
    ['one text', '/blog/a', ['/blog/a']],
    ['a number', 3, ['3']],
    ['nothing', undefined, []],
  ])('gives the paths of an old site to whoever claims them, from %s', (_what, paths, claimed) => {
    const written = documentOf({ ...entryOf({}), history: { paths } as never }, 'thing', MODELS);
    expect(readAgain(written).identity.addresses).toEqual(claimed);
  });

  it('has its text below the front matter, and quotes what YAML would misread', () => {
    const of = {
      title: 'no',
      words: 'Deux\nlignes',
      body: '# Titre\n\nUn texte.',
      at: '2030-01-01T00:00:00.000Z',
    };
    expect(documentOf({ ...entryOf(of), isDraft: false, history: {} }, 'thing', MODELS)).toBe(
      `---
type: thing
id: ${'a'.repeat(24)}
locale: en
title: "no"
words: |-
  Deux
  lignes
at: 2030-01-01T00:00:00.000Z
---

# Titre

Un texte.
`.replace('at: 2030-01-01T00:00:00.000Z', 'at: "2030-01-01T00:00:00.000Z"')
    );
  });

  it('names a key that its type does not have, and a value of another shape', () => {
    const written = documentOf(entryOf({ title: 'a' }), 'thing', MODELS);
    expect(readAgain(written.replace('title: a', 'titel: a')).unplaced).toEqual([{ key: 'titel', line: 6 }]);
    expect(() => readAgain(written.replace('title: a', 'title: [a]'))).toThrow('"title"');
  });
});
