import type { Auth, ContentApiOptions } from '@guichet/strapi-kit';

export type AnonymousAuth = Auth & { ability: object };

/**
 * The authentication of a caller who did not say who they are, of whom users-permissions decides by nothing but the
 * ability of the public role; `null` for anybody else.
 */
export function anonymous(options: ContentApiOptions | undefined): AnonymousAuth | null {
  const auth = options?.auth;
  if (auth?.strategy?.name !== 'users-permissions') return null;
  return auth.credentials === null && auth.ability ? (auth as AnonymousAuth) : null;
}
