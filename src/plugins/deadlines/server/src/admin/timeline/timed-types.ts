import type { Core } from '@strapi/strapi';

import { schemasOf, type Schema } from '@guichet/strapi-kit';
import { attributesOf, emptyModel, type Model, type Models } from '@guichet/time';
import type { ComponentRead } from '../../related/item-links';

/** Components with windows that a type holds in an attribute. */
export interface TimedComponent extends ComponentRead {
  schema: Schema;
  model: Model;
  /** The attribute that names an item for people, if there is one. */
  title: string | null;
}

/** A content type to which the clock does something, or to what it holds. */
export interface TimedType {
  schema: Schema;
  model: Model;
  components: TimedComponent[];
  /** The attribute that names an entry for people, if there is one. */
  title: string | null;
}

/** Those with gathered states come last: which of their entries are shown follows from the others. */
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

/** Of dynamic zones none: what they hold has no place of its own in the database. */
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

/** What people read of a type or component where nobody translated its name. */
export function displayNameOf({ uid, info }: Schema): string {
  return info?.displayName ?? uid;
}

/** What a slug is made from, else the first line of text. */
function titleOf({ attributes }: Schema): string | null {
  const named = Object.values(attributes).find(({ type }) => type === 'uid')?.targetField;
  if (typeof named === 'string') return named;
  return Object.keys(attributes).find((name) => ['string', 'text'].includes(attributes[name].type)) ?? null;
}
