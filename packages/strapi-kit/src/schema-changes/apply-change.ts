import { contentTypes } from '@strapi/utils';

import type { AttributeChange, Attributes, Builder, BuilderParts, SchemaChange, Written } from './builder';

/** A request that changes schemas. */
export interface ChangeRequest {
  params: Record<string, string>;
  body: unknown;
}

/** What the routes for one type or component receive. */
interface OneChange {
  contentType: Written;
  component: Written;
  components?: Written[];
}

/** Makes a request's changes in a builder. Returns the uids of what they delete. */
type Apply = (builder: Builder, request: ChangeRequest, parts: BuilderParts) => string[] | Promise<string[]>;

/**
 * Every route of the Content-Type Builder that can break an opt-in, and what its handler does before it writes. The
 * handlers themselves cannot be used, because they write. To rename a category breaks nothing: every reference follows.
 */
export const CHANGES: Record<string, Apply> = {
  'POST /content-types': (builder, { body }, parts) => {
    const { contentType, components = [] } = body as OneChange;
    const place = parts.replaceTemporaryUIDs(builder.createNewComponentUIDMap(components));
    const { uid } = builder.createContentType(place(contentType));
    components.forEach((component) => targetNewType(component.attributes, uid));
    return writeComponents(builder, components.map(place));
  },
  'PUT /content-types/:uid': (builder, { params: { uid }, body }, parts) => {
    const { contentType, components = [] } = body as OneChange;
    const place = parts.replaceTemporaryUIDs(builder.createNewComponentUIDMap(components));
    const attributes = { ...hiddenAttributes(builder, uid), ...contentType.attributes };
    builder.editContentType({ uid, ...place({ ...contentType, attributes }) });
    return writeComponents(builder, components.map(place));
  },
  'DELETE /content-types/:uid': (builder, { params: { uid } }) => {
    builder.deleteContentType(uid);
    return [uid];
  },
  'POST /components': (builder, { body }, parts) => {
    const { component, components = [] } = body as OneChange;
    const place = parts.replaceTemporaryUIDs(builder.createNewComponentUIDMap(components));
    builder.createComponent(place(component));
    return writeComponents(builder, components.map(place));
  },
  'PUT /components/:uid': (builder, { params: { uid }, body }, parts) => {
    const { component, components = [] } = body as OneChange;
    const place = parts.replaceTemporaryUIDs(builder.createNewComponentUIDMap(components));
    builder.editComponent({ uid, ...place(component) });
    return writeComponents(builder, components.map(place));
  },
  'DELETE /components/:uid': (builder, { params: { uid } }) => {
    builder.deleteComponent(uid);
    return [uid];
  },
  'DELETE /component-categories/:name': (builder, { params: { name } }) => {
    const inside = [...builder.components.values()].filter(({ category }) => category === name);
    return inside.map(({ uid }) => {
      builder.deleteComponent(uid);
      return uid;
    });
  },
  'POST /update-schema': async (builder, { body }, { validateUpdateSchema }) => {
    const { contentTypes: types, components } = (await validateUpdateSchema(body)).data;
    forgetDeletedTargets(types);
    // All new ones exist before any refers to them.
    for (const type of of('create', types)) builder.createContentType({ ...type, attributes: {} });
    for (const component of of('create', components))
      builder.createComponent({ ...component, attributes: {} });
    for (const type of types) changeType(builder, type);
    for (const component of components) changeComponent(builder, component);
    return of('delete', [...types, ...components]).map(({ uid }) => uid);
  },
};

function writeComponents(builder: Builder, components: Written[]): string[] {
  for (const component of components) {
    if ('uid' in component) builder.editComponent(component);
    else builder.createComponent(component);
  }
  return [];
}

/** New components can refer to the new type that they come with. */
function targetNewType(attributes: Attributes, uid: string): void {
  for (const attribute of Object.values(attributes)) {
    if (attribute.target === '__contentType__') attribute.target = uid;
  }
}

/** The attributes in a type's file that the Content-Type Builder does not show: it keeps them. */
function hiddenAttributes(builder: Builder, uid: string): Attributes {
  const { schema } = builder.contentTypes.get(uid)!;
  const hidden = contentTypes.getNonVisibleAttributes(schema as never);
  return Object.fromEntries(Object.entries(schema.attributes).filter(([name]) => hidden.includes(name)));
}

const of = (action: SchemaChange['action'], changes: SchemaChange[]) =>
  changes.filter((change) => change.action === action);

function changeType(builder: Builder, type: SchemaChange): void {
  const { action, uid } = type;
  if (action === 'delete') builder.deleteContentType(uid);
  else if (action === 'create') builder.createContentTypeAttributes(uid, attributesOf(type));
  else builder.editContentType({ ...type, attributes: attributesOf(type) });
}

function changeComponent(builder: Builder, component: SchemaChange): void {
  const { action, uid } = component;
  if (action === 'delete') builder.deleteComponent(uid);
  else if (action === 'create') builder.createComponentAttributes(uid, attributesOf(component));
  else builder.editComponent({ ...component, attributes: attributesOf(component) });
}

function attributesOf({ attributes }: SchemaChange): Attributes {
  const kept = attributes.filter(({ action }) => action !== 'delete');
  return Object.fromEntries(kept.map(({ name, properties }) => [name, properties!]));
}

/** A `uid` whose `targetField` goes stays, without it. */
function forgetDeletedTargets(types: SchemaChange[]): void {
  for (const { attributes } of of('update', types)) {
    for (const attribute of attributes) forgetDeletedTarget(attribute, attributes);
  }
}

function forgetDeletedTarget({ action, properties }: AttributeChange, all: AttributeChange[]): void {
  if (action !== 'update' || properties?.type !== 'uid') return;
  if (!all.some(({ name }) => name === properties.targetField)) properties.targetField = undefined;
}
