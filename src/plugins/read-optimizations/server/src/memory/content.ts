import type { Core } from '@strapi/strapi';

/** What tells of writes to the database: the service `plugin::http-cache.content`. */
export interface Content {
  /** Another number after every committed write, of this instance or heard from another. */
  generation: () => number;
  /** Whether the writes of other instances are heard at present. */
  hears: () => boolean;
}

const DEAF: Content = { generation: () => 0, hears: () => false };

/** Where nothing tells of writes, nothing is kept from one request to the next. */
export function contentOf(strapi: Core.Strapi): Content {
  return strapi.plugin('http-cache')?.service('content') ?? DEAF;
}
