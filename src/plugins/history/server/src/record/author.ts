import type { Core } from '@strapi/strapi';

import { changeName } from '@guichet/strapi-kit';

/** Who made a version, and where. */
export interface Author {
  /** `visitor`: a person with an account of the API; `server`: no request, such as a command or the clock. */
  kind: 'administrator' | 'api-token' | 'visitor' | 'server';
  id: string | null;
  name: string | null;
  /** Which part of the server was asked; or `import`: an import wrote, whoever started it. */
  origin: 'admin' | 'rest' | 'graphql' | 'server' | 'import';
}

interface Request {
  path: string;
  state: {
    user?: { id?: number; documentId?: string; email?: string; firstname?: string; lastname?: string };
    auth?: { strategy?: { name?: string }; credentials?: { id?: number; name?: string } };
    route?: { info?: { type?: string } };
  };
}

/** Who sent the current request, and what the server knows of where its writes come from. */
export function authorOf(strapi: Core.Strapi): Author {
  const author = senderOf(strapi);
  return { ...author, origin: (changeName().origin as Author['origin'] | undefined) ?? author.origin };
}

function senderOf(strapi: Core.Strapi): Author {
  const request = strapi.requestContext.get() as unknown as Request | undefined;
  if (!request) return { kind: 'server', id: null, name: null, origin: 'server' };
  const { user, auth, route } = request.state;
  const isAdmin = route?.info?.type === 'admin';
  const origin = isAdmin ? 'admin' : request.path.startsWith('/graphql') ? 'graphql' : 'rest';
  if (auth?.strategy?.name === 'content-api-token') {
    return { kind: 'api-token', ...named(auth.credentials?.id, auth.credentials?.name), origin };
  }
  const full = [user?.firstname, user?.lastname].filter(Boolean).join(' ');
  return { kind: isAdmin ? 'administrator' : 'visitor', ...named(user?.id, full || user?.email), origin };
}

const named = (id: number | undefined, name: string | undefined) => ({
  id: id === undefined ? null : String(id),
  name: name ?? null,
});
