/** What this plugin relies on outside of itself and Strapi leaves untyped. Look here first when Strapi is upgraded. */
import type { Core } from '@strapi/strapi';

import type { Health, Outbox, Types } from '@guichet/strapi-plugin-transitions';

export { newMessageId, type Message } from '@guichet/strapi-plugin-transitions';

/** The plugin `transitions`: what is announced. */
export function announcementsOf(strapi: Core.Strapi): { outbox: Outbox; health: Health; types: Types } {
  const transitions = strapi.plugin('transitions');
  return {
    outbox: transitions.service('outbox'),
    health: transitions.service('health'),
    types: transitions.service('types'),
  };
}

/** The plugin's only source of "now"; all instants are ms (UTC). */
export interface Clock {
  now: () => number;
  onSet: (listener: () => void) => void;
}

export function clockOf(strapi: Core.Strapi): Clock {
  return strapi.plugin('deadlines').service('clock');
}

interface Encryption {
  /** `null` when there is no encryption key. */
  encrypt: (text: string) => string | null;
  /** `null` when it was encrypted with another key. */
  decrypt: (text: string) => string | null;
}

export function encryptionOf(strapi: Core.Strapi): Encryption {
  return strapi.service('admin::encryption') as unknown as Encryption;
}

export async function registerAdminActions(strapi: Core.Strapi, actions: object[]): Promise<void> {
  await strapi.service('admin::permission').actionProvider.registerMany(actions);
}

/** A request to the admin API. */
export interface Context {
  params: { documentId: string };
  query: Record<string, unknown>;
  request: { body?: unknown };
  status: number;
  body: unknown;
  notFound: (message: string) => void;
  conflict: (message: string) => void;
}

interface ShadowCrud {
  shadowCRUD(uid: string): { disable(): void };
}

/** The GraphQL plugin would publish every content type. */
export function keepOutOfGraphql(strapi: Core.Strapi, uids: string[]): void {
  const extension = strapi.plugin('graphql')?.service('extension') as unknown as ShadowCrud | undefined;
  for (const uid of uids) extension?.shadowCRUD(uid).disable();
}
