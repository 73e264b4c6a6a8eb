import type { Auth, ContentApiOptions } from '@guichet/strapi-kit';

export type AnonymousAuth = Auth & { ability: object };

/**
 * The authentication of an anonymous caller, for whom users-permissions decides by the ability of the public role
 * alone; `null` for anybody else.
 */
export function anonymous(options: ContentApiOptions | undefined): AnonymousAuth | null {
  const auth = options?.auth;
  if (auth?.strategy?.name !== 'users-permissions') return null;
  return auth.credentials === null && auth.ability ? (auth as AnonymousAuth) : null;
}
