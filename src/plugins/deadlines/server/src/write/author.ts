import type { Core } from '@strapi/strapi';

interface RequestState {
  user?: { email?: string };
  auth?: { strategy?: { name?: string }; credentials?: { name?: string } };
}

/**
 * Who sent the current request, to show in the admin: the e-mail address of an administrator or of a visitor with an
 * account, or the name of an API token; `null` for the server's own code.
 */
export function authorOf(strapi: Core.Strapi): string | null {
  const { user, auth } = (strapi.requestContext.get()?.state ?? {}) as RequestState;
  if (auth?.strategy?.name === 'content-api-token') return `API token ${auth.credentials?.name}`;
  return user?.email ?? null;
}
