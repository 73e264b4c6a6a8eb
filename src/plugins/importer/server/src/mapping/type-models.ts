import type { Core, UID } from '@strapi/strapi';

import type { AttributeModel, Models, TypeModel } from '../domain/mapping/mapping';
import { shortName } from '../constants';

/** Attributes that every entry has, and that nobody imports. */
const OF_STRAPI = [
  'createdAt',
  'updatedAt',
  'publishedAt',
  'createdBy',
  'updatedBy',
  'locale',
  'localizations',
];
/** By these names people know an entry, unless `addresses` says from what its slug is made. */
const TITLES = ['title', 'name', 'label'];
const MANY = ['oneToMany', 'manyToMany'];

interface SchemaAttribute {
  type: string;
  component?: string;
  components?: string[];
  repeatable?: boolean;
  multiple?: boolean;
  relation?: string;
  target?: string;
  enum?: string[];
  writable?: boolean;
  targetField?: string;
}

/** A schema as Strapi has it, as far as it matters here. */
export interface TypeSchema {
  uid: string;
  attributes: Record<string, SchemaAttribute>;
  pluginOptions?: {
    addresses?: { slug?: string; from?: string };
    deadlines?: { embargo?: string; timezone?: string };
  };
}

/** What a mapping can fill of a type, with its components and the types that it leads to. */
export function modelsOf(strapi: Core.Strapi, uid: string): Models {
  const models: Models = {};
  const add = (name: string, follow: boolean) => {
    if (models[name]) return;
    const model = modelOf(strapi.getModel(name as UID.Schema) as unknown as TypeSchema);
    models[name] = model;
    for (const { component, components = [], target } of Object.values(model.attributes)) {
      for (const part of component ? [component] : components) add(part, follow);
      // What a related entry leads to is named there, not here.
      if (target && follow) add(target, false);
    }
  };
  add(uid, true);
  return models;
}

/** @param schema of a content type or component of the application */
export function modelOf({ uid, attributes, pluginOptions }: TypeSchema): TypeModel {
  const written = Object.entries(attributes).filter(
    ([name, { writable }]) => writable !== false && !OF_STRAPI.includes(name)
  );
  const { addresses, deadlines } = pluginOptions ?? {};
  const slug = addresses?.slug ?? written.find(([, { type }]) => type === 'uid')?.[0] ?? null;
  const names = [addresses?.from, slug === null ? undefined : attributes[slug].targetField, ...TITLES];
  return {
    uid,
    name: shortName(uid),
    attributes: Object.fromEntries(written.map(([name, attribute]) => [name, attributeOf(attribute)])),
    title: names.find((name) => name && attributes[name]) ?? null,
    slug,
    embargo: deadlines?.embargo ?? null,
    timezone: deadlines?.timezone ?? null,
  };
}

function attributeOf({
  type,
  component,
  components,
  target,
  relation,
  repeatable,
  multiple,
  enum: words,
}: SchemaAttribute): AttributeModel {
  const many =
    repeatable === true || type === 'dynamiczone' || multiple === true || MANY.includes(relation ?? '');
  return {
    type,
    many,
    ...(component && { component }),
    ...(components && { components }),
    ...(target && { target }),
    ...(words && { enum: words }),
  };
}
