import type { Core } from '@strapi/strapi';

import type { Params } from './documents';
import type { Schema } from './schemas';

/** How a request was authenticated, and through which route it came. */
export interface ContentApiOptions {
  auth?: { strategy?: { name: string }; credentials?: object | null; ability?: object | null };
  route?: { request?: { query?: object } };
  strictParams?: boolean;
}

/** The content API's controllers and resolvers pass queries, data and entries through this. */
export interface ContentApi {
  sanitize: {
    output: (data: unknown, schema: Schema, options?: ContentApiOptions) => Promise<unknown>;
    query: (query: Params, schema: Schema, options?: ContentApiOptions) => Promise<Params>;
  };
  validate: {
    query: (query: Params, schema: Schema | undefined, options?: ContentApiOptions) => Promise<void>;
    input: (data: unknown, schema: Schema | undefined, options?: unknown) => Promise<void>;
  };
}

export function contentApiOf(strapi: Core.Strapi): ContentApi {
  return strapi.contentAPI as unknown as ContentApi;
}

/** Turns parameters into a database query, for the content API and for the admin. */
export interface QueryTransformer {
  transform: (uid: string, params: Params) => Params;
}

export function queryParamsOf(strapi: Core.Strapi): QueryTransformer {
  return strapi.get('query-params') as QueryTransformer;
}

/** Functions that plugins and the application registered to sanitize responses. */
export function outputSanitizers(strapi: Core.Strapi): unknown[] {
  return strapi.sanitizers.get('content-api.output') as unknown[];
}

export function contentTypeUids(strapi: Core.Strapi): string[] {
  return strapi.get('content-types').keys();
}
