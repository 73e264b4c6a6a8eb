import type { Core } from '@strapi/strapi';

import { isLocalized, schemaOf, writtenAttributes, type SchemaAttribute } from '@guichet/strapi-kit';
import type { Parts, SharedComponent } from '../items/shared-component';

type Attributes = Record<string, SchemaAttribute>;

/** The plain attributes of a type that its locales share. */
export function sharedValues(strapi: Core.Strapi, uid: string): string[] {
  return namesOf(writtenAttributes(strapi, uid), isSharedValue);
}

/** The relations that a translation starts with. */
export function sharedRelations(strapi: Core.Strapi, uid: string): string[] {
  return namesOf(writtenAttributes(strapi, uid), (attribute) => isSharedRelation(strapi, attribute));
}

/** The components of a type of which its locales share something. */
export function sharedComponents(strapi: Core.Strapi, uid: string): SharedComponent[] {
  const attributes = writtenAttributes(strapi, uid);
  return namesOf(attributes, isWritableComponent)
    .map((name) => sharedComponent(strapi, name, attributes[name]))
    .filter(({ shared }) => shared.length > 0);
}

function sharedComponent(strapi: Core.Strapi, name: string, attribute: SchemaAttribute): SharedComponent {
  const inner = writtenAttributes(strapi, attribute.component!);
  const parts = partsOf(strapi, inner);
  const isShared = (one: string) => localizedMark(inner[one]) === false;
  return {
    ...parts,
    name,
    repeatable: attribute.repeatable === true,
    shared: localizedMark(attribute) ? parts.attributes.filter(isShared) : parts.attributes,
    dates: namesOf(inner, ({ type }) => type === 'datetime'),
  };
}

function partsOf(strapi: Core.Strapi, attributes: Attributes): Parts {
  const nested = namesOf(attributes, ({ type }) => type === 'component').map((name) => {
    const inner = writtenAttributes(strapi, attributes[name].component!);
    return [name, partsOf(strapi, inner)] as const;
  });
  return {
    // Strapi takes relations for localized too: a row of another locale is related to other rows.
    attributes: namesOf(attributes, ({ type }) => type !== 'relation'),
    media: namesOf(attributes, ({ type }) => type === 'media'),
    nested: Object.fromEntries(nested),
  };
}

function namesOf(attributes: Attributes, is: (attribute: SchemaAttribute) => boolean): string[] {
  return Object.keys(attributes).filter((name) => is(attributes[name]));
}

function localizedMark({ pluginOptions }: SchemaAttribute): boolean | undefined {
  return pluginOptions?.i18n?.localized as boolean | undefined;
}

/** A password is read as its hash, of which writing would make another. */
const NOT_VALUES = ['relation', 'component', 'dynamiczone', 'media', 'password'];

/** Strapi takes every uid for localized; one that says `localized: false` means it. */
function isSharedValue(attribute: SchemaAttribute): boolean {
  const { type, writable } = attribute;
  const localized = localizedMark(attribute) ?? type === 'uid';
  return !localized && writable !== false && !NOT_VALUES.includes(type);
}

/** Where a target can be related to one row only, and is in no locale, a translation would take it from the original. */
function isSharedRelation(strapi: Core.Strapi, { type, target, relation }: SchemaAttribute): boolean {
  if (type !== 'relation' || !target?.startsWith('api::')) return false;
  return relation?.startsWith('manyTo') === true || isLocalized(schemaOf(strapi, target));
}

function isWritableComponent({ type, writable }: SchemaAttribute): boolean {
  return type === 'component' && writable !== false;
}
