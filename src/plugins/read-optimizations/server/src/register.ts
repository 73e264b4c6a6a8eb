import type { Core } from '@strapi/strapi';

import { indexSlugs } from './database/index-slugs';
import { resolvePlainFields } from './graphql/resolve-plain-fields';
import { replaySecurityHeaders } from './http/replay-security-headers';
import { skipBodies } from './http/skip-bodies';

/** What has to be in place before Strapi sets its middlewares up: one function a measure. */
export function register({ strapi }: { strapi: Core.Strapi }): void {
  replaySecurityHeaders(strapi);
  skipBodies(strapi);
  resolvePlainFields(strapi);
  indexSlugs(strapi);
}
