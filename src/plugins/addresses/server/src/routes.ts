import type { Core } from '@strapi/strapi';

import { answerRedirects } from './redirects/answer-redirects';
import { describeRedirects } from './redirects/openapi';

/** No permission of its own: what is listed depends on what the caller may find. Strapi gives a handler's name one. */
const redirects = ({ strapi }: { strapi: Core.Strapi }) => {
  const config = { auth: { scope: [] }, openapi: describeRedirects };
  const route = { method: 'GET', path: '/redirects', handler: answerRedirects(strapi), config };
  return { type: 'content-api', prefix: '', routes: [route] };
};

export const routes = { redirects };
