import type { Core } from '@strapi/strapi';

import type { ContentChanges } from '@guichet/strapi-kit';

/** What is used of it. */
export type WriteCount = Pick<ContentChanges, 'generation' | 'isConnected'>;

const DEAF: WriteCount = { generation: () => 0, isConnected: () => false };

/** Where nothing tells of writes, nothing is kept from one request to the next. */
export function contentOf(strapi: Core.Strapi): WriteCount {
  return strapi.plugin('http-cache')?.service('content') ?? DEAF;
}
