import type { Core } from '@strapi/strapi';

import { checkWrites } from './writes/check-writes';
import { createErrors, expectErrorsMiddleware } from './errors/answer-errors';
import { translateGraphqlErrors } from './errors/graphql';
import { checkOperations } from './parameters/check-operations';
import { checkReads } from './parameters/check-reads';
import { checkRequests } from './parameters/check-requests';
import { expectFileInfo } from './parameters/file-info';

export default {
  middlewares: { errors: createErrors },

  register({ strapi }: { strapi: Core.Strapi }): void {
    expectErrorsMiddleware(strapi);
    translateGraphqlErrors(strapi);
    checkOperations(strapi);
    expectFileInfo(strapi);
    strapi.documents.use(checkWrites(strapi));
  },

  bootstrap({ strapi }: { strapi: Core.Strapi }): void {
    checkReads(strapi);
    strapi.server.use(checkRequests(strapi));
  },
};
