import type { Core } from '@strapi/strapi';

interface Auth {
  strategy?: { name?: string };
  credentials?: { name?: string; username?: string; email?: string };
}

/**
 * Who sent the request under way, for the admin to read: an administrator's or visitor's e-mail address, an API
 * token's name; `null` for the server's own code.
 */
export function authorOf(strapi: Core.Strapi): string | null {
  const { auth, user } = strapi.requestContext.get()?.state ?? {};
  const { strategy, credentials } = (auth ?? {}) as Auth;
  if (strategy?.name === 'api-token') return `API token ${credentials?.name}`;
  return user?.email ?? credentials?.email ?? null;
}
