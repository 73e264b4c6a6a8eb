import type { Core } from '@strapi/strapi';

import { contentApiOf } from './content-api';
import type { Row } from './database';
import { schemaOf } from './schemas';

/** What somebody may do: an administrator with types in the admin, or a caller in the content API. */
export interface Ability {
  can: (action: string, subject?: string) => boolean;
}

/** The caller of the content API. A full-access token has no ability: it may do everything. */
export interface Auth {
  credentials?: { type?: string } | null;
  ability?: Ability | null;
}

interface Authentication {
  /** Sets `ctx.state.auth` to the caller and calls `next`, or answers 401. */
  authenticate: (ctx: object, next: () => Promise<unknown>) => Promise<unknown>;
  /** Throws unless all actions of the scope are granted. */
  verify: (auth: Auth, config: { scope: string[] }) => Promise<unknown>;
}

export function authOf(strapi: Core.Strapi): Authentication {
  return strapi.get('auth') as unknown as Authentication;
}

/** Whether a caller may do something in the content API. */
export function mayDo(strapi: Core.Strapi, auth: Auth, action: string): Promise<boolean> {
  return authOf(strapi)
    .verify(auth, { scope: [action] })
    .then(
      () => true,
      () => false
    );
}

/** Whether the caller of the content API may find entries of a type. */
export function mayFind({ auth }: { auth?: Auth }, uid: string): boolean {
  const seesAll = ['full-access', 'read-only'].includes(auth?.credentials?.type ?? '');
  return seesAll || auth?.ability?.can(`${uid}.find`) === true;
}

/** An anonymous caller, as Strapi's own strategies authenticate one; `null` if they refuse anonymous callers. */
export async function anonymousReader(strapi: Core.Strapi): Promise<Auth | null> {
  const state: { route: object; auth?: Auth } = { route: { info: { type: 'content-api' } } };
  const request = { header: {}, headers: {} };
  const context = {
    state,
    request,
    get: () => '',
    cookies: { get: () => undefined },
    unauthorized: () => undefined,
  };
  await authOf(strapi).authenticate(context, async () => undefined);
  return state.auth ?? null;
}

/** Removes from an entry, or from several, what a caller of the content API may not see. */
export function sanitizeOutput<Data extends Row | Row[]>(
  strapi: Core.Strapi,
  data: Data,
  uid: string,
  auth: Auth | undefined
): Promise<Data> {
  return contentApiOf(strapi).sanitize.output(data, schemaOf(strapi, uid), { auth }) as Promise<Data>;
}

/**
 * The filters of a request, without those that its caller may not use.
 *
 * @throws ValidationError (400) for an attribute that cannot be filtered by
 */
export async function sanitizeFilters(
  strapi: Core.Strapi,
  uid: string,
  filters: unknown,
  auth: Auth | undefined
): Promise<unknown> {
  if (filters === undefined) return undefined;
  const schema = schemaOf(strapi, uid);
  const { sanitize, validate } = contentApiOf(strapi);
  await validate.query({ filters }, schema, { auth });
  return (await sanitize.query({ filters }, schema, { auth })).filters;
}

/** Adds actions that administrators' roles may be granted. */
export async function registerAdminActions(strapi: Core.Strapi, actions: object[]): Promise<void> {
  await strapi.service('admin::permission').actionProvider.registerMany(actions);
}
