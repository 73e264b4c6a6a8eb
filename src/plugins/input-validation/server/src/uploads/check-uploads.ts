import type { Core } from '@strapi/strapi';

import { extendUploads, storedFile, type Uploads } from '@guichet/strapi-kit';
import { acceptFile } from './accept-file';
import { acceptInfo } from './accept-info';
import type { UploadOptions } from './options';

/**
 * Checks every file that enters the media library, in whichever way: the content API, the admin (including from URLs),
 * or the server's own code. All of them end in Strapi's upload service. If there are several files, all are checked
 * before any is stored.
 */
export function checkUploads(strapi: Core.Strapi, options: UploadOptions): void {
  // Strapi fetches no more than this from a URL. It counts in units of ten bytes, rounded up.
  strapi.config.set('plugin::upload.sizeLimit', options.maxBytes + 10);
  // Strapi's own check trusts the name if the content does not tell the type. It warns at every upload unless it is
  // configured.
  if (!strapi.config.has('plugin::upload.security')) {
    strapi.config.set('plugin::upload.security', { deniedTypes: [] });
  }
  extendUploads(strapi, ({ upload, replace }): Uploads => ({
    upload: async (request, ...rest) => {
      acceptInfo(strapi, request);
      for (const file of [request.files].flat()) await acceptFile(file, options);
      return upload(request, ...rest);
    },
    // A file that is replaced keeps its URL, and so the type that it is served with.
    replace: async (id, request, ...rest) => {
      const stored = await storedFile(strapi, id);
      acceptInfo(strapi, { data: request.data, files: request.file });
      if (stored) await acceptFile(request.file, options, stored.ext ?? '');
      return replace(id, request, ...rest);
    },
  }));
}
