/** The plugins that this one works with, if they are installed. */
import type { Core } from '@strapi/strapi';

import { optionalServicesOf } from '@guichet/strapi-kit';

/** The part of `deadlines` that is used. */
interface Deadlines {
  clock: { now: () => number };
  visibility: { asServer: <T>(work: () => T) => T };
}

const deadlines = optionalServicesOf<Deadlines>('deadlines');

/** The present instant; ms (UTC). Not that of the request: writers wait for each other, and each comes after the last. */
export function now(strapi: Core.Strapi): number {
  return deadlines(strapi, 'clock')?.now() ?? Date.now();
}

/** Runs work from which no embargo and no draft is hidden, whoever sent the request. */
export function asServer<T>(strapi: Core.Strapi, work: () => T): T {
  return deadlines(strapi, 'visibility')?.asServer(work) ?? work();
}
