import type { Core } from '@strapi/strapi';

import { indexSlugs } from './database/index-slugs';
import { resolvePlainFields } from './graphql/resolve-plain-fields';
import { replaySecurityHeaders } from './http/replay-security-headers';
import { skipBodies } from './http/skip-bodies';

/** The measures that must be in place before Strapi sets up its middlewares, one function each. */
export function register({ strapi }: { strapi: Core.Strapi }): void {
  replaySecurityHeaders(strapi);
  skipBodies(strapi);
  resolvePlainFields(strapi);
  indexSlugs(strapi);
}
