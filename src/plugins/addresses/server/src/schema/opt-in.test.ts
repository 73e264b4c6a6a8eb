import { readOptIn } from './opt-in';

const schema = (addresses: unknown, modelType: 'contentType' | 'component' = 'contentType') => ({
  uid: 'api::note.note',
  modelType,
  info: { displayName: 'Note', singularName: 'note', pluralName: 'notes' },
  attributes: {
    title: { type: 'string' },
    slug: { type: 'uid', targetField: 'title' },
    code: { type: 'uid' },
    writtenAt: { type: 'datetime' },
  },
  pluginOptions: { ...(addresses !== undefined && { addresses }) },
});

describe('readOptIn', () => {
  it('names the attribute that slugs are made from, by default the slug’s targetField', () => {
    expect(readOptIn(schema({ slug: 'slug' }))).toEqual({ slug: 'slug', from: 'title', suffixes: [] });
    expect(readOptIn(schema({ slug: 'code' }))).toEqual({ slug: 'code', from: null, suffixes: [] });
    const full = { slug: 'code', from: 'title', suffixes: ['writtenAt'] };
    expect(readOptIn(schema(full))).toEqual(full);
  });

  it('is null for a type that does not opt in', () => {
    expect(readOptIn(schema(undefined))).toBeNull();
    expect(readOptIn({ ...schema(undefined), pluginOptions: undefined })).toBeNull();
  });

  const noUid = 'is not an attribute of type uid; name one of type uid (it has: slug, code)';
  const noText = 'is not an attribute of type string, text; name one of type string, text (it has: title)';
  const marks = 'string, enumeration, integer, datetime, date';
  const noMark = `is not an attribute of type ${marks}; name one of type ${marks} (it has: title, writtenAt)`;
  it.each<[string, unknown, string]>([
    ['not an object', true, ': write an object with slug, from, suffixes'],
    ['no attribute', {}, '.slug: name the attribute that holds the slug'],
    ['an empty name', { slug: '' }, '.slug: name the attribute that holds the slug'],
    ['another key', { slug: 'slug', slugs: 'x' }, ': there is no key "slugs"; use slug, from, suffixes'],
    ['an attribute that does not exist', { slug: 'url' }, `.slug: "url" ${noUid}`],
    ['a text', { slug: 'title' }, `.slug: "title" ${noUid}`],
    ['a title that does not exist', { slug: 'slug', from: 'name' }, `.from: "name" ${noText}`],
    ['an inherited name', { slug: 'slug', from: 'constructor' }, `.from: "constructor" ${noText}`],
    ['a suffix of the wrong type', { slug: 'slug', suffixes: ['code'] }, `.suffixes.0: "code" ${noMark}`],
    [
      'a suffix that is not in a list',
      { slug: 'slug', suffixes: 'title' },
      '.suffixes: write a list of attributes',
    ],
  ])('refuses %s', (_name, written, message) => {
    expect(() => readOptIn(schema(written))).toThrow(
      `Schema of api::note.note: pluginOptions.addresses${message}`
    );
  });

  it.each([
    ['the slug', { slug: 'hidden' }, 'slug', 'hidden'],
    ['what it is made from', { slug: 'slug', from: 'remark' }, 'from', 'remark'],
    ['what follows it', { slug: 'slug', suffixes: ['number'] }, 'suffixes.0', 'number'],
  ])('refuses to publish %s if it is private', (_name, written, key, name) => {
    const attributes = {
      ...schema(undefined).attributes,
      hidden: { type: 'uid', private: true },
      remark: { type: 'string', private: true },
      number: { type: 'integer', private: true },
    };
    expect(() => readOptIn({ ...schema(written), attributes })).toThrow(
      `Schema of api::note.note: pluginOptions.addresses.${key}: "${name}" is private, but the slug is public; ` +
        'make it public, or name another'
    );
  });

  it('refuses a single type', () => {
    expect(() => readOptIn({ ...schema({ slug: 'slug' }), kind: 'singleType' })).toThrow(
      'Schema of api::note.note: pluginOptions.addresses: a single type has one entry, which needs no slug'
    );
  });

  it('refuses a component', () => {
    expect(() => readOptIn(schema({ slug: 'slug' }, 'component'))).toThrow(
      'components have no addresses; opt in the content type that holds it'
    );
  });
});
