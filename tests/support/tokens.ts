import { randomUUID } from 'node:crypto';

import type { TestApp } from './app';

/** The headers of a caller; none for a visitor. */
export type Caller = { Authorization?: string };

/** What a token may do: everything, read everything, or these actions of the content API. */
export type Grant = 'full-access' | 'read-only' | string[];

/** Creates an API token and returns the header that authenticates it. */
export async function asToken(
  { strapi }: TestApp,
  grant: Grant,
  name = randomUUID() as string
): Promise<{ Authorization: string }> {
  const rights = Array.isArray(grant) ? { type: 'custom', permissions: grant } : { type: grant };
  const token = { name, lifespan: null, ...rights };
  const { accessKey } = await strapi.service('admin::api-token').create(token);
  return { Authorization: `Bearer ${accessKey}` };
}

/** The key of a token that shows previews: it finds every type, as drafts and at other instants. */
export async function previewKey(app: TestApp): Promise<string> {
  const types = Object.keys(app.strapi.contentTypes).filter((uid) => uid.startsWith('api::'));
  const finds = types.map((uid) => `${uid}.find`);
  const grant = [...finds, 'plugin::deadlines.preview.at', 'plugin::deadlines.drafts.read'];
  return (await asToken(app, grant)).Authorization.replace('Bearer ', '');
}
