import type { Core, UID } from '@strapi/strapi';

import type { TestApp } from './app';

/** The parts of an attribute's schema that decide its value here. */
interface Attribute {
  type: string;
  enum?: string[];
  component?: UID.Component;
  components?: UID.Component[];
  repeatable?: boolean;
  multiple?: boolean;
  relation?: string;
  target?: string;
  writable?: boolean;
}

/** The values of relations and media: a documentId by type, and the id of a file. */
export interface Ends {
  documents: Record<string, string>;
  file: number;
}

const SCALARS: Record<string, unknown> = {
  string: 'text',
  text: 'text',
  richtext: '**text**',
  email: 'press@example.org',
  uid: 'slug',
  boolean: true,
  integer: 3,
  biginteger: '9007199254740993',
  float: 1.5,
  decimal: 2.25,
  date: '2022-03-01',
  time: '12:30:00.000',
  datetime: '2022-03-10T12:00:00.000Z',
  json: { any: 'thing' },
  blocks: [{ type: 'paragraph', children: [{ type: 'text', text: 'text' }] }],
};

/** Attributes that Strapi sets itself. */
const SYSTEM = /^(created|updated)(At|By)$|^publishedAt$|^locale$|^localizations$/;

/** A value for every attribute of a type or component that can be written. */
export function filled(strapi: Core.Strapi, uid: UID.Schema, ends: Ends): Record<string, unknown> {
  const attributes = strapi.getModel(uid).attributes as unknown as Record<string, Attribute>;
  const written = Object.entries(attributes).filter(
    ([name, { writable }]) => writable !== false && !SYSTEM.test(name)
  );
  return Object.fromEntries(written.map(([name, attribute]) => [name, valueOf(strapi, attribute, ends)]));
}

function valueOf(strapi: Core.Strapi, attribute: Attribute, ends: Ends): unknown {
  const { type, repeatable, multiple, relation = '', target } = attribute;
  const several = (isSeveral: boolean | undefined, one: unknown) => (isSeveral ? [one] : one);
  if (type === 'enumeration') return attribute.enum![0];
  if (type === 'component') return several(repeatable, filled(strapi, attribute.component!, ends));
  if (type === 'media') return several(multiple, ends.file);
  if (type === 'dynamiczone') {
    return attribute.components!.map((uid) => ({ __component: uid, ...filled(strapi, uid, ends) }));
  }
  if (type === 'relation')
    return target ? several(/many$/i.test(relation), ends.documents[target]) : undefined;
  return SCALARS[type];
}

/** A file of the media library, with every attribute that Strapi gives one. */
export async function makeFile({ strapi }: TestApp): Promise<number> {
  const size = {
    name: 'thumbnail',
    hash: 'h',
    ext: '.png',
    mime: 'image/png',
    width: 1,
    height: 1,
    size: 1,
    url: '/u',
  };
  const data = {
    name: 'plan.png',
    alternativeText: 'A plan',
    caption: 'Plan',
    width: 10,
    height: 10,
    formats: { thumbnail: size },
    hash: 'plan',
    ext: '.png',
    mime: 'image/png',
    size: 1.5,
    url: '/uploads/plan.png',
    previewUrl: '/uploads/plan.png',
    provider: 'local',
    provider_metadata: {},
    folderPath: '/',
  };
  return (await strapi.db.query('plugin::upload.file').create({ data })).id;
}
