import type { Core } from '@strapi/strapi';

import { schemasOf, type Schema } from '@guichet/strapi-kit';
import { attributesOf, emptyModel, type Model, type Models } from '@guichet/time';
import type { ComponentRead } from '../../related/item-links';

/** Components with states in an attribute of a type. */
export interface TimedComponent extends ComponentRead {
  schema: Schema;
  model: Model;
  /** The attribute with an item's name, if there is one. */
  title: string | null;
}

/** A content type whose entries, or their items, change with the clock. */
export interface TimedType {
  schema: Schema;
  model: Model;
  components: TimedComponent[];
  /** The attribute with an entry's name, if there is one. */
  title: string | null;
}

/** Types with gathered states come last, because the other types decide which of their entries are shown. */
export function timedTypes(strapi: Core.Strapi, models: Models): TimedType[] {
  const schemas = schemasOf(strapi);
  const types = schemas
    .filter(({ modelType }) => modelType === 'contentType')
    .map((schema) => ({
      schema,
      model: models.get(schema.uid) ?? emptyModel(schema.uid),
      components: timedComponents(schema, schemas, models),
      title: titleOf(schema),
    }))
    .filter(
      ({ model, components }) => model.states.length > 0 || model.embargo !== null || components.length > 0
    );
  const gathers = ({ model }: TimedType) => model.states.some(({ kind }) => kind === 'gathered');
  return [...types.filter((type) => !gathers(type)), ...types.filter(gathers)];
}

/** Not those in dynamic zones: their items have no fixed place in the database. */
function timedComponents(schema: Schema, schemas: Schema[], models: Models): TimedComponent[] {
  return Object.entries(schema.attributes).flatMap(([attribute, { type, component: uid }]) => {
    const model = type === 'component' ? models.get(uid as string) : undefined;
    if (!model?.states.length) return [];
    const component = schemas.find((other) => other.uid === uid)!;
    const title = titleOf(component);
    const dates = model.states.flatMap(({ rule }) => attributesOf(rule));
    const names = ['id', ...dates, title].filter((name) => name !== null);
    return [{ attribute, component: model.uid, names: [...new Set(names)], schema: component, model, title }];
  });
}

/** The name of a type or component that has no translation. */
export function displayNameOf({ uid, info }: Schema): string {
  return info?.displayName ?? uid;
}

/** The attribute that the slug is made from, otherwise the first short text. */
function titleOf({ attributes }: Schema): string | null {
  const named = Object.values(attributes).find(({ type }) => type === 'uid')?.targetField;
  if (typeof named === 'string') return named;
  return Object.keys(attributes).find((name) => ['string', 'text'].includes(attributes[name].type)) ?? null;
}
