import type { Core } from '@strapi/strapi';

import { authOf, type RequestContext } from '@guichet/strapi-kit';
import { PREVIEW } from '../admin/permissions';

/** The kind of caller, if the caller of the request may preview; otherwise `null`. */
export async function previewer(
  strapi: Core.Strapi,
  ctx: RequestContext
): Promise<'content-api' | 'admin' | null> {
  return (await mayPreview(strapi, ctx, 'content-api'))
    ? 'content-api'
    : (await mayPreview(strapi, ctx, 'admin'))
      ? 'admin'
      : null;
}

/** Runs Strapi's strategies for that kind of route on a copy of the context: the route itself authenticates again. */
async function mayPreview(
  strapi: Core.Strapi,
  ctx: RequestContext,
  type: 'content-api' | 'admin'
): Promise<boolean> {
  const probe: RequestContext = Object.create(ctx, {
    state: { value: { route: { info: { type } } } },
    unauthorized: { value: () => undefined },
  });
  await authOf(strapi).authenticate(probe, async () => undefined);
  const { auth } = probe.state;
  if (!auth) return false;
  // The strategy for admins leaves it to policies to check the ability.
  if (type === 'admin') return auth.ability?.can(PREVIEW) === true;
  return authOf(strapi)
    .verify(auth, { scope: [PREVIEW] })
    .then(
      () => true,
      () => false
    );
}
