import { z } from '@strapi/utils';
import type { Core } from '@strapi/strapi';

import { answerPaths, answerRedirects } from './redirects/answer-redirects';
import { describePaths, describeRedirects } from './redirects/openapi';

/** Declared, because responses with an undeclared parameter are not kept in memory. */
const PATH_QUERY = { path: z.string().optional() };

/**
 * Have no permission of their own, because the caller's other permissions decide what is listed. Strapi would add one for
 * a handler's name.
 */
const redirects = ({ strapi }: { strapi: Core.Strapi }) => ({
  type: 'content-api',
  prefix: '',
  routes: [
    {
      ...{ method: 'GET', path: '/redirects', handler: answerRedirects(strapi) },
      config: { auth: { scope: [] }, openapi: describeRedirects },
    },
    {
      ...{ method: 'GET', path: '/redirects/paths', handler: answerPaths(strapi) },
      request: { query: PATH_QUERY },
      config: { auth: { scope: [] }, openapi: describePaths },
    },
  ],
});

export const routes = { redirects };
