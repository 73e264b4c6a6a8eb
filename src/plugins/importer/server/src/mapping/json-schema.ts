import { type JsonSchema, jsonSchemaOf } from '@guichet/strapi-kit';

import { PRESETS } from './presets';
import { shape } from './shape';

/** What each key means. Editors show it; docs/guides/import-documents.md says more. */
const MEANINGS: Record<string, string> = {
  presets: `Mappings that come with the importer, whose sets come after those here: ${PRESETS.join(', ')}`,
  sets: 'Which documents become entries of which type, and how. The first set that a document fits decides',
  ignore: 'In a set: keys to leave out. Beside the sets: globs of files that are no documents',
  languages: 'How documents say their language',
  future: 'Whether documents of a later date are published at once',
  media: 'Folders that "/" stands for in the addresses of images and files, relative to the mapping',
  paths: 'Globs of documents, relative to the mapping. A file of data needs one that names its extension',
  when: 'What a document must have: one of the keys, or one of the values',
  type: 'A content type of the application, such as event, or its uid',
  shape: 'One of the shapes that are read by code of their own',
  locale: 'The locale of documents that do not say theirs',
  zone: 'The IANA zone of dates without an offset, such as Europe/Paris',
  draft: 'Whether everything stays a draft',
  address: 'The addresses that the old site gave, such as "/:year/:month/:day/:title.html"',
  identity: 'Keys whose value makes a document the same one under another path',
  from: 'A key of the front matter, or a list of keys of which the first with a value counts',
  value: 'A constant, for every document',
  default: 'What the value is if no key has one',
  as: 'What is done with the value before it is stored',
  each: 'The parts of each component of a list, or of each related entry',
  match: 'Attributes by which an existing related entry is found, most telling first',
  fields: 'Where the value of each attribute comes from',
  keys: 'Keys of the front matter',
  pairs: 'Keys whose value the translations of a document share',
  values:
    'By the value as it is written: the value to store. In "when", the values of which a key must have one',
};

/** The JSON Schema of `guichet-import.yml`, from the shape that reads it. */
export function jsonSchema(): JsonSchema {
  const schema = described(jsonSchemaOf(shape)) as JsonSchema;
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'How documents become entries: guichet-import.yml',
    ...withPresets(schema),
  };
}

/** With what each key means, at any depth. */
function described(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(described);
  if (typeof schema !== 'object' || schema === null) return schema;
  const { properties, ...others } = schema as JsonSchema;
  const inner = Object.fromEntries(Object.entries(others).map(([key, one]) => [key, described(one)]));
  if (properties === undefined) return inner;
  const named = Object.entries(properties as Record<string, JsonSchema>).map(([key, one]) => [
    key,
    { description: MEANINGS[key], ...(described(one) as JsonSchema) },
  ]);
  return { ...inner, properties: Object.fromEntries(named) };
}

/** The names of presets, which the shape cannot know: presets are read by it. */
function withPresets({ properties, ...schema }: JsonSchema): JsonSchema {
  const { description } = (properties as Record<string, JsonSchema>).presets;
  const name = { type: 'string', enum: PRESETS };
  const presets = { description, anyOf: [name, { type: 'array', items: name }] };
  return { ...schema, properties: { ...(properties as object), presets } };
}
