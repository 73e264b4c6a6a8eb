import type { Core } from '@strapi/strapi';

import { answerRedirects } from './redirects/answer-redirects';
import { describeRedirects } from './redirects/openapi';

/**
 * Has no permission of its own, because the caller's other permissions decide what is listed. Strapi would add one for
 * a handler's name.
 */
const redirects = ({ strapi }: { strapi: Core.Strapi }) => {
  const config = { auth: { scope: [] }, openapi: describeRedirects };
  const route = { method: 'GET', path: '/redirects', handler: answerRedirects(strapi), config };
  return { type: 'content-api', prefix: '', routes: [route] };
};

export const routes = { redirects };
