/** What a description is made from: what an app's registries hold, without anything of Strapi's. */
import type { DescribeRoute, JsonSchema, Parameter } from '@guichet/strapi-kit';

export interface Attribute {
  type: string;
  required?: boolean;
  writable?: boolean;
  /** Of an enumeration. */
  enum?: string[];
  /** Of a component, and whether there are several. */
  component?: string;
  repeatable?: boolean;
  /** Of a dynamic zone. */
  components?: string[];
  /** Of media. */
  multiple?: boolean;
  /** Of a relation: its kind, and the type at its other end unless that may be any. */
  relation?: string;
  target?: string;
  pluginOptions?: Record<string, unknown>;
}

/** What `pluginOptions.openapi` of an attribute says of it. */
export interface Remark {
  /** A sentence for who reads the description. */
  description?: string;
  /** The component whose fields the value has, where the attribute is JSON to Strapi. */
  like?: string;
  /** What the value is in JSON Schema, where it is an object that no component describes. */
  schema?: JsonSchema;
}

/** A content type or a component, with the attributes that its answers may hold. */
export interface Schema {
  uid: string;
  kind: 'collectionType' | 'singleType' | 'component';
  /** As people call it. */
  displayName: string;
  description: string;
  attributes: Record<string, Attribute>;
  hasDrafts: boolean;
  isLocalized: boolean;
}

export interface Route {
  method: string;
  /** As Koa's router takes it, without the prefix of the API: `/calls/:id`. */
  path: string;
  /** What it answers: entries of a type, or what it describes by itself. */
  answers: { kind: 'list' | 'entry' | 'single'; uid: string } | { kind: 'own'; describe: DescribeRoute };
}

export interface App {
  title: string;
  version: string;
  description: string;
  /** The path under which the content API is, as `/api`. */
  prefix: string;
  defaultLimit: number;
  /** `null`: there is none. */
  maxLimit: number | null;
  schemas: Schema[];
  routes: Route[];
  /** Parameters that every reading request takes. */
  parameters: Parameter[];
}
