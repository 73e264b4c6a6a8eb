/** The input of a description: what an app's registries contain, without any types of Strapi's. */
import type { DescribeRoute, JsonSchema, Parameter } from '@guichet/strapi-kit';

export interface Attribute {
  type: string;
  required?: boolean;
  writable?: boolean;
  /** For an enumeration. */
  enum?: string[];
  /** For a component; and whether there are several. */
  component?: string;
  repeatable?: boolean;
  /** For a dynamic zone. */
  components?: string[];
  /** For media. */
  multiple?: boolean;
  /** For a relation: its kind, and the type at its other end unless that may be any. */
  relation?: string;
  target?: string;
  pluginOptions?: Record<string, unknown>;
}

/** `pluginOptions.openapi` of an attribute. */
export interface Remark {
  /** A sentence for readers of the description. */
  description?: string;
  /** The component whose fields the value has, if Strapi's type for the attribute is JSON. */
  like?: string;
  /** The value's JSON Schema, if it is an object that no component describes. */
  schema?: JsonSchema;
}

/** A content type or a component, with the attributes that responses may contain. */
export interface Schema {
  uid: string;
  kind: 'collectionType' | 'singleType' | 'component';
  /** Its name for people. */
  displayName: string;
  description: string;
  attributes: Record<string, Attribute>;
  hasDrafts: boolean;
  isLocalized: boolean;
}

export interface Route {
  method: string;
  /** In the notation of Koa's router, without the prefix of the API: `/calls/:id`. */
  path: string;
  /** What it returns: entries of a type, or what it describes by itself. */
  answers: { kind: 'list' | 'entry' | 'single'; uid: string } | { kind: 'own'; describe: DescribeRoute };
}

export interface App {
  title: string;
  version: string;
  description: string;
  /** The path of the content API, for example `/api`. */
  prefix: string;
  defaultLimit: number;
  /** `null`: no limit. */
  maxLimit: number | null;
  schemas: Schema[];
  routes: Route[];
  /** Parameters that every read takes. */
  parameters: Parameter[];
}
