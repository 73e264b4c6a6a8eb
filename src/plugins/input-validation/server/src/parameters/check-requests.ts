import type { Core } from '@strapi/strapi';

import { graphqlPaths, type KoaContext, type Next, schemaFinder, validationError } from '@guichet/strapi-kit';
import { ClientError } from '../errors/client-error';
import { refuseField, refuseParameter } from '../validation-error';
import { checkParameters } from './check-parameters';
import { refuseLongSources, refuseWrongIds } from './admin-bodies';
import { checkShapes } from './shapes';
import { findBadText, isInherited, isRecord, textProblem } from './text';

const NO_OBJECT = 'body is not a JSON object: send one, with Content-Type: application/json';

/** `locale` and `filters[title]` in `locale=fr&filters[title]=x`. */
const NAMES = /(?:^|&)([^&=]*)/g;
const STEPS = /[^[\]]+/g;
/** The content-manager has checks of its own, which run before a query is made and mistake some names for types. */
const CONTENT_MANAGER = /^\/content-manager\/(?:collection|single)-types\/([^/]+)/i;

/**
 * Checks what needs no schema in every request to an API, before its route is looked for: the path, the shape of the
 * parameters, and the texts in the parameters and the body.
 */
export function checkRequests(strapi: Core.Strapi) {
  const rest = strapi.config.get<string>('api.rest.prefix').toLowerCase();
  const schemaOf = schemaFinder(strapi);
  const isGraphql = graphqlPaths(strapi);

  return (ctx: KoaContext, next: Next): Promise<unknown> => {
    checkPath(ctx.path);
    // For GraphQL, the operation is checked instead.
    if (isGraphql(ctx.path)) return next();
    const isContent = ctx.path.toLowerCase().startsWith(`${rest}/`);
    if (ctx.querystring) {
      checkQuery(ctx, isContent);
      const [, uid] = CONTENT_MANAGER.exec(ctx.path) ?? [];
      if (uid !== undefined) checkParameters(schemaOf, uid, ctx.query);
    }
    checkBody(ctx, isContent);
    return next();
  };
}

function checkPath(path: string): void {
  const problem = pathProblem(path);
  if (problem !== null) throw validationError({ path: ['path'], message: `the path ${problem}` });
}

function pathProblem(path: string): string | null {
  try {
    return textProblem(decodeURIComponent(path));
  } catch {
    return 'is not UTF-8 in percent-encoding: encode each part of it';
  }
}

function checkQuery(ctx: KoaContext, isContent: boolean): void {
  for (const [, name] of ctx.querystring.matchAll(NAMES)) refuseInheritedSteps(name);
  const query = ctx.query as Record<string, unknown>;
  const bad = findBadText(query);
  if (bad) refuseParameter(bad.path, bad.problem);
  // In some places the admin sends several locales.
  const { locale, ...others } = query;
  checkShapes(isContent || isRecord(locale) ? query : others);
}

/** The parser leaves out parameters with these names, so the answer would hold more than was requested. */
function refuseInheritedSteps(encoded: string): void {
  const steps = decoded(encoded).match(STEPS) ?? [];
  const step = steps.find(isInherited);
  if (step !== undefined)
    refuseParameter(steps, `names "${step}", which is not a parameter or attribute: leave it out`);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function checkBody(ctx: KoaContext, isContent: boolean): void {
  const { body } = ctx.request as { body?: unknown };
  const bad = findBadText(body);
  if (bad) refuseField(bad.path.length > 0 ? bad.path : ['body'], bad.problem);
  if (!hasBody(ctx)) return;
  if (body === undefined) {
    throw new ClientError(
      415,
      'UnsupportedMediaTypeError',
      'body has a type that is not supported: send application/json'
    );
  }
  if (isContent) return;
  if (!isRecord(body)) throw validationError({ path: ['body'], message: NO_OBJECT });
  refuseWrongIds(ctx.path, body);
  refuseLongSources(ctx.path, body);
}

function hasBody({ req }: KoaContext): boolean {
  const { 'content-length': length, 'transfer-encoding': coding } = req.headers;
  return coding !== undefined || Number(length ?? 0) > 0;
}
