import type { Core } from '@strapi/strapi';

import { config } from './config';
import { refuseUnsafeLinks } from './links/refuse-unsafe-links';
import { uploadOptions } from './seam';
import { checkUploads } from './uploads/check-uploads';
import { setObjectHeaders } from './uploads/object-headers';
import { receiveFiles } from './uploads/receive-files';
import { serveFilesSafely } from './uploads/served-headers';

export default {
  config,

  register({ strapi }: { strapi: Core.Strapi }): void {
    strapi.documents.use(refuseUnsafeLinks(strapi));
    receiveFiles(strapi, uploadOptions(strapi));
    checkUploads(strapi, uploadOptions(strapi));
  },

  bootstrap({ strapi }: { strapi: Core.Strapi }): void {
    serveFilesSafely(strapi);
    setObjectHeaders(strapi);
  },
};
