import type { JsonSchema } from '@guichet/strapi-kit';
import { schemaOfAttribute } from './attributes';
import type { Attribute } from './model';

const ref = (name: string): JsonSchema => ({ $ref: name });
const references = { entry: ref, block: (uid: string) => ref(`block of ${uid}`), has: () => true };
const NULL = { type: 'null' };
const LINK = { component: 'shared.link' };
const TO_PAGE = { target: 'api::page.page' };

describe('the schema of an attribute', () => {
  it.each<[string, Attribute, JsonSchema]>([
    ['that is required', { type: 'string', required: true }, { type: 'string' }],
    ['that is not', { type: 'string' }, { type: ['string', 'null'] }],
    ['of an instant', { type: 'datetime' }, { type: ['string', 'null'], format: 'date-time' }],
    ['of a day', { type: 'date', required: true }, { type: 'string', format: 'date' }],
    ['beyond what numbers can hold', { type: 'biginteger', required: true }, { type: 'string' }],
    ['of words', { type: 'enumeration', enum: ['a'], required: true }, { type: 'string', enum: ['a'] }],
    [
      'of words, or null',
      { type: 'enumeration', enum: ['a'] },
      { type: ['string', 'null'], enum: ['a', null] },
    ],
    ['of JSON', { type: 'json' }, {}],
    ['of an unknown type', { type: 'colour' }, {}],
    [
      'that is read-only',
      { type: 'boolean', writable: false },
      { type: ['boolean', 'null'], readOnly: true },
    ],
    ['of a component', { type: 'component', ...LINK }, { anyOf: [ref('shared.link'), NULL] }],
    ['of a required one', { type: 'component', ...LINK, required: true }, ref('shared.link')],
    [
      'of several',
      { type: 'component', ...LINK, repeatable: true },
      { type: 'array', items: ref('shared.link') },
    ],
    [
      'of a dynamic zone',
      { type: 'dynamiczone', components: ['a.b', 'c.d'] },
      { type: 'array', items: { oneOf: [ref('block of a.b'), ref('block of c.d')] } },
    ],
    ['of a file', { type: 'media' }, { anyOf: [ref('plugin::upload.file'), NULL] }],
    ['of files', { type: 'media', multiple: true }, { type: 'array', items: ref('plugin::upload.file') }],
    [
      'of a relation to one',
      { type: 'relation', relation: 'manyToOne', ...TO_PAGE },
      { anyOf: [ref('api::page.page'), NULL] },
    ],
    [
      'of a relation to many',
      { type: 'relation', relation: 'oneToMany', ...TO_PAGE },
      { type: 'array', items: ref('api::page.page') },
    ],
    [
      'with a description and a `like`',
      { type: 'json', pluginOptions: { openapi: { like: 'call.notice', description: 'What to read' } } },
      { anyOf: [ref('call.notice'), NULL], description: 'What to read' },
    ],
  ])('%s', (_name, attribute, expected) => {
    expect(schemaOfAttribute(attribute, references)).toEqual(expected);
  });

  it('of a relation to any type names the type', () => {
    expect(schemaOfAttribute({ type: 'relation', relation: 'morphToMany' }, references)).toMatchObject({
      type: 'array',
      items: { required: ['__type'], additionalProperties: true },
    });
  });
});
