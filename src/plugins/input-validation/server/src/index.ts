import type { Core } from '@strapi/strapi';

import { config } from './config';
import { useApolloPlugin } from './limits/graphql/apollo';
import { limitEntries } from './limits/limit-entries';
import { limitRequests } from './limits/limit-requests';
import { refuseUnsafeLinks } from './links/refuse-unsafe-links';
import { uploadOptions } from './seam';
import { limitsOf, service, services } from './services';
import { checkUploads } from './uploads/check-uploads';
import { setObjectHeaders } from './uploads/object-headers';
import { receiveFiles } from './uploads/receive-files';
import { serveFilesSafely } from './uploads/served-headers';

export default {
  config,
  services,
  middlewares: { limits: limitRequests },

  register({ strapi }: { strapi: Core.Strapi }): void {
    // Strapi's own limit of depth follows each spread of a fragment, which takes too long: ours comes before it.
    strapi.config.set('plugin::graphql.depthLimit', limitsOf(strapi).graphql.depth);
    useApolloPlugin(strapi, service(strapi, 'reads').hooks);
    strapi.documents.use(limitEntries(strapi));
    strapi.documents.use(refuseUnsafeLinks(strapi));
    receiveFiles(strapi, uploadOptions(strapi));
    checkUploads(strapi, uploadOptions(strapi));
  },

  bootstrap({ strapi }: { strapi: Core.Strapi }): void {
    strapi.db.lifecycles.subscribe(service(strapi, 'reads').subscriber);
    serveFilesSafely(strapi);
    setObjectHeaders(strapi);
  },
};
