import { slugAttribute } from '../../../src/plugins/addresses/server/src/schema/opt-in';

const schema = (addresses: unknown, modelType: 'contentType' | 'component' = 'contentType') => ({
  uid: 'api::note.note',
  modelType,
  info: { displayName: 'Note' },
  attributes: {
    title: { type: 'string' },
    slug: { type: 'uid', targetField: 'title' },
    code: { type: 'uid' },
  },
  pluginOptions: { ...(addresses !== undefined && { addresses }) },
});

describe('slugAttribute', () => {
  it('names the attribute that a type opts in with', () => {
    expect(slugAttribute(schema({ slug: 'slug' }))).toBe('slug');
  });

  it('names none for a type that does not', () => {
    expect(slugAttribute(schema(undefined))).toBeNull();
    expect(slugAttribute({ ...schema(undefined), pluginOptions: undefined })).toBeNull();
  });

  it.each<[string, unknown, string]>([
    ['no object', true, ': write an object with slug'],
    ['no attribute', {}, '.slug: name the attribute that holds the slug'],
    ['an empty name', { slug: '' }, '.slug: name the attribute that holds the slug'],
    ['another key', { slug: 'slug', slugs: 'x' }, ': there is no key "slugs"; use slug'],
    [
      'an attribute that there is not',
      { slug: 'url' },
      '.slug: "url" is no attribute of type uid; name one of type uid (it has: slug, code)',
    ],
    [
      'a text',
      { slug: 'title' },
      '.slug: "title" is no attribute of type uid; name one of type uid (it has: slug, code)',
    ],
  ])('refuses %s', (_name, written, message) => {
    expect(() => slugAttribute(schema(written))).toThrow(
      `Schema of api::note.note: pluginOptions.addresses${message}`
    );
  });

  it('refuses a component', () => {
    expect(() => slugAttribute(schema({ slug: 'slug' }, 'component'))).toThrow(
      'components have no addresses; opt in the content type that holds it'
    );
  });
});
