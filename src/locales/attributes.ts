import type { Core, UID } from '@strapi/strapi';

export interface Attribute {
  type: string;
  target?: string;
  writable?: boolean;
  component?: UID.Component;
  repeatable?: boolean;
  pluginOptions?: { i18n?: { localized?: boolean } };
}

/** A component, or a list of them, of which the locales of an entry share some attributes. */
export interface SharedComponent {
  /** The attribute that holds it. */
  name: string;
  repeatable: boolean;
  /** Of the component's attributes: all of them, those that are shared, the files and the dates. */
  attributes: string[];
  shared: string[];
  media: string[];
  dates: string[];
}

export function isLocalized(strapi: Core.Strapi, uid: UID.ContentType): boolean {
  return strapi.plugin('i18n').service('content-types').isLocalizedContentType(strapi.contentTypes[uid]);
}

/** The plain attributes of a type that its locales share. */
export function sharedValues(strapi: Core.Strapi, uid: UID.ContentType): string[] {
  return namesOf(ownAttributes(strapi.contentTypes[uid]), isSharedValue);
}

/** The relations that a translation starts with. */
export function sharedRelations(strapi: Core.Strapi, uid: UID.ContentType): string[] {
  return namesOf(ownAttributes(strapi.contentTypes[uid]), isSharedRelation);
}

/** The components of a type of which its locales share something. */
export function sharedComponents(strapi: Core.Strapi, uid: UID.ContentType): SharedComponent[] {
  const attributes = ownAttributes(strapi.contentTypes[uid]);
  return namesOf(attributes, isWritableComponent)
    .map((name) => sharedComponent(strapi, name, attributes[name]))
    .filter(({ shared }) => shared.length > 0);
}

function sharedComponent(strapi: Core.Strapi, name: string, attribute: Attribute): SharedComponent {
  const attributes = ownAttributes(strapi.components[attribute.component!]);
  const all = Object.keys(attributes);
  return {
    name,
    repeatable: attribute.repeatable === true,
    attributes: all,
    shared: localizedMark(attribute) ? namesOf(attributes, (inner) => localizedMark(inner) === false) : all,
    media: namesOf(attributes, ({ type }) => type === 'media'),
    dates: namesOf(attributes, ({ type }) => type === 'datetime'),
  };
}

/** The attributes that a schema.json names, without those that Strapi and plugins add. */
function ownAttributes(schema: unknown): Record<string, Attribute> {
  return (schema as { __schema__: { attributes: Record<string, Attribute> } }).__schema__.attributes;
}

function namesOf(attributes: Record<string, Attribute>, is: (attribute: Attribute) => boolean): string[] {
  return Object.keys(attributes).filter((name) => is(attributes[name]));
}

function localizedMark({ pluginOptions }: Attribute): boolean | undefined {
  return pluginOptions?.i18n?.localized;
}

const NOT_VALUES = ['relation', 'component', 'dynamiczone', 'media'];

/** Strapi takes every uid for localized; one that says `localized: false` means it. */
function isSharedValue(attribute: Attribute): boolean {
  const { type, writable } = attribute;
  const localized = localizedMark(attribute) ?? type === 'uid';
  return !localized && writable !== false && !NOT_VALUES.includes(type);
}

function isSharedRelation({ type, target }: Attribute): boolean {
  return type === 'relation' && target !== undefined && target.startsWith('api::');
}

function isWritableComponent({ type, writable }: Attribute): boolean {
  return type === 'component' && writable !== false;
}
