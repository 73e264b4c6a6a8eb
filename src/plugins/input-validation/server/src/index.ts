import type { Core } from '@strapi/strapi';

import { guardSchemas, type Schema, useDocuments } from '@guichet/strapi-kit';
import { config, uploadOptions } from './config';
import { createErrors } from './errors/answer-errors';
import { translateGraphqlErrors } from './errors/graphql';
import { useApolloPlugin } from './limits/graphql/apollo';
import { limitEntries } from './limits/limit-entries';
import { limitRequests } from './limits/limit-requests';
import { prepareMiddlewares } from './middlewares';
import { checkOperations } from './parameters/check-operations';
import { checkReads } from './parameters/check-reads';
import { checkRequests } from './parameters/check-requests';
import { expectFileInfo } from './parameters/file-info';
import { paginateGraphql } from './parameters/nested-pagination';
import { refuseUnfit, refuseUnsafeLinks } from './rules/hold-rules';
import { RuledModels } from './rules/ruled-models';
import { limitsOf, service } from './services';
import { checkUploads } from './uploads/check-uploads';
import { setObjectHeaders } from './uploads/object-headers';
import { receiveFiles } from './uploads/receive-files';
import { serveFilesSafely } from './uploads/served-headers';
import { checkWrites } from './writes/check-writes';
import { createGraphqlLimits } from './limits/graphql/operation';
import { createReads } from './limits/graphql/reads';

export default {
  config,
  services: { graphql: createGraphqlLimits, reads: createReads },
  middlewares: { errors: createErrors, limits: limitRequests },

  register({ strapi }: { strapi: Core.Strapi }): void {
    prepareMiddlewares(strapi);
    translateGraphqlErrors(strapi);
    // Strapi's own limit of depth follows each spread of a fragment, which takes too long, so ours comes first.
    strapi.config.set('plugin::graphql.depthLimit', limitsOf(strapi).graphql.depth);
    useApolloPlugin(strapi, service(strapi, 'reads').hooks);
    checkOperations(strapi);
    paginateGraphql(strapi);
    expectFileInfo(strapi);
    useDocuments(strapi, 'input-validation', limitEntries(strapi));
    useDocuments(strapi, 'input-validation', checkWrites(strapi));
    useDocuments(strapi, 'input-validation', refuseUnsafeLinks(strapi));
    useDocuments(strapi, 'input-validation, of what is published', refuseUnfit(strapi));
    const read = (schemas: Schema[]) => new RuledModels(schemas);
    guardSchemas(strapi, { plugin: 'input-validation', of: 'attribute', read });
    receiveFiles(strapi, uploadOptions(strapi));
    checkUploads(strapi, uploadOptions(strapi));
  },

  bootstrap({ strapi }: { strapi: Core.Strapi }): void {
    strapi.db.lifecycles.subscribe(service(strapi, 'reads').subscriber);
    checkReads(strapi);
    strapi.server.use(checkRequests(strapi));
    serveFilesSafely(strapi);
    setObjectHeaders(strapi);
  },
};
