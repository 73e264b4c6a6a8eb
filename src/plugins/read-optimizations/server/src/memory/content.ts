import type { Core } from '@strapi/strapi';

import type { ContentChanges, Dependencies, Lifetimes } from '@guichet/strapi-kit';

/** The parts of it that are used. */
export type KnownContent = Pick<ContentChanges, 'isConnected' | 'track' | 'soFar' | 'depend' | 'isCurrent'>;

const UNKNOWN: Dependencies = { tables: 'any', generation: 0 };

const DEAF: KnownContent = {
  isConnected: () => false,
  track: async (work) => ({ value: await work(), dependencies: UNKNOWN }),
  soFar: () => UNKNOWN,
  depend: () => undefined,
  isCurrent: () => false,
};

/** If nothing tells of writes, nothing is kept from one request to the next. */
export function contentOf(strapi: Core.Strapi): KnownContent {
  return strapi.plugin('http-cache')?.service('content') ?? DEAF;
}

/** `null`: what was read may be wrong a moment later. */
export function lifetimesOf(strapi: Core.Strapi): Lifetimes | null {
  return strapi.plugin('http-cache')?.service<Lifetimes>('lifetimes') ?? null;
}
