import type { JsonSchema } from '@guichet/strapi-kit';
import { isPopulated, schemaOfAttribute, type References } from './attributes';
import { closedObject } from './json-schema';
import type { Attribute, Schema } from './model';
import { nameSchemas } from './names';

/** The properties of an entry besides its attributes. */
const IDENTITY: Record<string, JsonSchema> = {
  id: { type: 'integer', description: 'The id of the row, which changes with each publication' },
  documentId: {
    type: 'string',
    description: 'The id of the entry, the same in all its locales and versions',
  },
};

/** Strapi sets these itself, although no schema says that they are required. */
const ALWAYS_SET = ['createdAt', 'updatedAt', 'locale'];

/**
 * The schemas of a document. They are made when they are first referred to, so schemas that no route returns are left
 * out.
 */
export class Schemas implements References {
  readonly made: Record<string, JsonSchema> = {};
  private readonly byUid: Map<string, Schema>;
  private readonly names: Map<string, string>;

  constructor(schemas: Schema[]) {
    this.byUid = new Map(schemas.map((schema) => [schema.uid, schema]));
    this.names = nameSchemas(schemas);
  }

  has(uid: string): boolean {
    return this.byUid.has(uid);
  }

  nameOf(uid: string): string {
    this.get(uid);
    return this.names.get(uid)!;
  }

  /** @throws Error for a uid that does not exist in the app */
  get(uid: string): Schema {
    const schema = this.byUid.get(uid);
    if (schema) return schema;
    throw new Error(`"${uid}" is described by a route: name a content type or component of this app`);
  }

  entry(uid: string): JsonSchema {
    return this.named(this.nameOf(uid), () => this.build(this.get(uid), {}));
  }

  block(uid: string): JsonSchema {
    const kind = { __component: { type: 'string', const: uid } };
    return this.named(`${this.nameOf(uid)}Block`, () => this.build(this.get(uid), kind));
  }

  attribute(uid: string, name: string): JsonSchema {
    const { attributes } = this.get(uid);
    if (name in IDENTITY) return IDENTITY[name];
    if (!attributes[name])
      throw new Error(`"${name}" of ${uid} is described by a route: it has no such attribute`);
    return schemaOfAttribute(this.withNullability(name, attributes[name]), this);
  }

  part(uid: string, names: string[]): JsonSchema {
    return closedObject(Object.fromEntries(names.map((name) => [name, this.attribute(uid, name)])));
  }

  named(name: string, make: () => JsonSchema): JsonSchema {
    if (!(name in this.made)) {
      // The name is reserved first, because types refer to one another in circles.
      this.made[name] = {};
      this.made[name] = make();
    }
    return { $ref: `#/components/schemas/${name}` };
  }

  private build(schema: Schema, more: Record<string, JsonSchema>): JsonSchema {
    const { kind, uid, description, attributes } = schema;
    const names = Object.keys(attributes);
    const identity = kind === 'component' ? { id: IDENTITY.id } : IDENTITY;
    const own = Object.fromEntries(names.map((name) => [name, this.attribute(uid, name)]));
    const properties = { ...identity, ...more, ...own };
    const required = Object.keys(properties).filter(
      (name) => !attributes[name] || !isPopulated(attributes[name])
    );
    return { ...(description && { description }), ...closedObject(properties, required) };
  }

  private withNullability(name: string, attribute: Attribute): Attribute {
    return ALWAYS_SET.includes(name) ? { ...attribute, required: true } : attribute;
  }
}
