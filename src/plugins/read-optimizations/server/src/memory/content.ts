import type { Core } from '@strapi/strapi';

import type { ContentChanges } from '@guichet/strapi-kit';

/** The parts of it that are used. */
export type WriteCount = Pick<ContentChanges, 'generation' | 'isConnected'>;

const DEAF: WriteCount = { generation: () => 0, isConnected: () => false };

/** If nothing tells of writes, nothing is kept from one request to the next. */
export function contentOf(strapi: Core.Strapi): WriteCount {
  return strapi.plugin('http-cache')?.service('content') ?? DEAF;
}
