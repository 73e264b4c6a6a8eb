import {
  closedObject,
  type DescribeRoute,
  INSTANT,
  type JsonSchema,
  type Schema,
  SLUG,
  type SchemaBuilder,
} from '@guichet/strapi-kit';
import { NOTICE, type Model } from '@guichet/time';
import type { StateFields } from '../controllers/state-fields';

/**
 * `GET /api/<plural name>/:slug/state`, or of a single type `GET /api/<singular name>/state`.
 *
 * @param schemaOf the schema of a component or of a type at the other end of a relation
 */
export function describeState(
  schema: Schema,
  model: Model,
  selection: StateFields,
  schemaOf: (uid: string) => Schema
): DescribeRoute {
  return (builder) => {
    const { nameOf, named, responses } = builder;
    const name = `${nameOf(schema.uid)}State`;
    const data = named(name, dataOf(builder, { schema, model, selection, schemaOf }));
    const body = closedObject({ data, meta: closedObject({ instant: INSTANT }) });
    const displayName = schema.info?.displayName ?? schema.uid;
    const isSingle = schema.kind === 'singleType';
    return {
      operationId: `get${name}`,
      summary: `The states of ${isSingle ? '' : 'one entry of '}${displayName}, for static pages`,
      description: 'Right at `meta.instant`, the server’s. Never cached.',
      tags: [displayName],
      parameters: [...(isSingle ? [] : [SLUG]), ...builder.selection(schema.uid).filter(isLocale)],
      responses: responses(body, ['401', '403', '404', ...(isSingle ? [] : ['410'])]),
    };
  };
}

const isLocale = (parameter: object) => 'name' in parameter && parameter.name === 'locale';

interface DescribedType {
  schema: Schema;
  model: Model;
  selection: StateFields;
  schemaOf: (uid: string) => Schema;
}

function dataOf(builder: SchemaBuilder, described: DescribedType): JsonSchema {
  const { schema, selection } = described;
  const names = ['documentId', ...selection.fields];
  const fields = names.map((name) => [name, fieldOf(builder, described, name)]);
  const populated = Object.entries(selection.populate).map(([name, { fields: inner }]) => [
    name,
    manyOrOne(schema, name, builder.part(endOf(schema, name), inner)),
  ]);
  return closedObject(Object.fromEntries([...fields, ...populated]));
}

/** A notice appears here without its row id. */
function fieldOf(
  { attribute, part }: SchemaBuilder,
  { schema, model, schemaOf }: DescribedType,
  name: string
): JsonSchema {
  if (name !== NOTICE || !model.notices) return attribute(schema.uid, name);
  const { component } = model.notices;
  const { attributes } = schemaOf(component);
  const plain = Object.keys(attributes).filter((each) => !NESTED.includes(attributes[each].type));
  return { anyOf: [part(component, plain), { type: 'null' }] };
}

const NESTED = ['component', 'relation', 'media', 'dynamiczone'];

function endOf({ attributes }: Schema, name: string): string {
  const { component, target } = attributes[name];
  return (component ?? target) as string;
}

function manyOrOne({ attributes }: Schema, name: string, one: JsonSchema): JsonSchema {
  const { relation, repeatable } = attributes[name];
  const isMany = repeatable === true || /many$/i.test(String(relation));
  return isMany ? { type: 'array', items: one } : { anyOf: [one, { type: 'null' }] };
}
