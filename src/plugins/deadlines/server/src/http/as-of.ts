import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import {
  graphqlEndpoint,
  type Middleware,
  optionalServicesOf,
  type RequestContext,
} from '@guichet/strapi-kit';
import { PREVIEW } from '../admin/permissions';
import { service } from '../services';
import { expectInstant } from './expect-instant';
import { previewer } from './preview-permission';

/** The part of the plugin `history` that is used. */
interface History {
  past: { during: <T>(instant: number, work: () => Promise<T>) => Promise<T> };
}

const history = optionalServicesOf<History>('history');

/**
 * Answers a content API request with `?at=` for that instant, if its caller may preview.
 *
 * With `&asPublished=true`, entries of types with a history are those that were published then.
 *
 * @throws ForbiddenError (403) for all other callers, whatever they ask for
 * @throws ValidationError (400) for a write, for an invalid instant, and for one whose publications are not known
 */
export function answerAsOf(strapi: Core.Strapi): Middleware {
  const isContentApi = contentApiPaths(strapi);
  return async (ctx, next) => {
    const { at } = ctx.query;
    if (!isContentApi(ctx.path)) return next();
    if (at === undefined) {
      isAsPublished(strapi, ctx);
      return next();
    }
    const neverCached = () => ctx.set('Cache-Control', 'no-store');
    // Set before, for errors, and again afterwards, because a handler may have set its own.
    neverCached();
    try {
      await admit(strapi, ctx);
      refuseWrites(strapi, ctx);
      const instant = expectInstant('at', at);
      const asPublished = isAsPublished(strapi, ctx);
      service(strapi, 'clock').preview(instant);
      await (asPublished ? history(strapi, 'past')!.during(instant, next) : next());
    } finally {
      neverCached();
    }
  };
}

/** In an app with `rest.strictParams`, Strapi refuses each parameter that no plugin has announced. */
export function announceAt({ contentAPI }: Core.Strapi): void {
  for (const name of ['at', 'asPublished']) {
    contentAPI.addQueryParams({
      [name]: {
        schema: (z) => z.string(),
        // Strapi writes it into the routes, which outlive it in a process that starts an app twice. It refuses a second one.
        matchRoute: ({ request }) => !(name in (request?.query ?? {})),
      },
    });
  }
}

/** @throws ValidationError (400) if it is not `true`, has no `at`, or nobody records what is published */
function isAsPublished(strapi: Core.Strapi, { query: { at, asPublished } }: RequestContext): boolean {
  if (asPublished === undefined) return false;
  const refuse = (remedy: string) => {
    throw new errors.ValidationError(`asPublished is ${JSON.stringify(asPublished)}: ${remedy}`);
  };
  if (asPublished !== 'true') refuse('write true, or leave it out');
  if (at === undefined) refuse('say with at which instant is meant, or leave it out');
  if (!history(strapi, 'past')) refuse('it needs the plugin history');
  return true;
}

async function admit(strapi: Core.Strapi, ctx: RequestContext): Promise<void> {
  const kind = await previewer(strapi, ctx);
  if (kind === null) {
    throw new errors.ForbiddenError(
      `at needs ${PREVIEW}: ask with an API token that grants it, or as an admin`
    );
  }
  // The content API does not know admins, so they read what a visitor reads.
  if (kind === 'admin') delete ctx.request.header.authorization;
}

/** In GraphQL the document decides whether it writes; `refuseMutationsAsOf` checks that. */
function refuseWrites(strapi: Core.Strapi, ctx: RequestContext): void {
  if (['GET', 'HEAD'].includes(ctx.method) || isUnder(ctx.path, graphqlPath(strapi))) return;
  throw new errors.ValidationError(`${ctx.method} with at: at is only for reads; leave it out`);
}

function contentApiPaths(strapi: Core.Strapi): (path: string) => boolean {
  const roots = [strapi.config.get<string>('api.rest.prefix'), graphqlPath(strapi)];
  return (path) => roots.some((root) => isUnder(path, root));
}

function graphqlPath(strapi: Core.Strapi): string | null {
  return graphqlEndpoint(strapi) ?? null;
}

/** Compares paths as the router does, ignoring case. */
function isUnder(path: string, root: string | null): boolean {
  return root !== null && `${path}/`.toLowerCase().startsWith(`${root}/`.toLowerCase());
}
