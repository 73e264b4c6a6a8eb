import type { Core } from '@strapi/strapi';

import { extendUploads, storedFile, type Uploads } from '@guichet/strapi-kit';
import { acceptFile } from './accept-file';
import { acceptInfo } from './accept-info';
import type { UploadOptions } from './options';

/**
 * Checks every file that becomes one of the media library, by whatever way: the content API, the admin (also from
 * addresses), or the server's own code. All of them end in Strapi's upload service. Of several files all are checked
 * before any is kept.
 */
export function checkUploads(strapi: Core.Strapi, options: UploadOptions): void {
  // Strapi fetches no more of an address than this. It counts in units of ten bytes, which it rounds up.
  strapi.config.set('plugin::upload.sizeLimit', options.maxBytes + 10);
  // Its own check believes the name where the content says nothing. It warns at every upload unless it is told something.
  if (!strapi.config.has('plugin::upload.security')) {
    strapi.config.set('plugin::upload.security', { deniedTypes: [] });
  }
  extendUploads(strapi, ({ upload, replace }): Uploads => ({
    upload: async (request, ...rest) => {
      acceptInfo(strapi, request);
      for (const file of [request.files].flat()) await acceptFile(file, options);
      return upload(request, ...rest);
    },
    // The address of a file that is replaced stays what it was, and with it the type that it is served as.
    replace: async (id, request, ...rest) => {
      const stored = await storedFile(strapi, id);
      acceptInfo(strapi, { data: request.data, files: request.file });
      if (stored) await acceptFile(request.file, options, stored.ext ?? '');
      return replace(id, request, ...rest);
    },
  }));
}
