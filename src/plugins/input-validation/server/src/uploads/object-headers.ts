import type { Core } from '@strapi/strapi';

import { objectStore, override, type StoredObject } from '@guichet/strapi-kit';
import { isShown } from './served-headers';

/**
 * Makes an S3-compatible store send files that no browser should display as attachments, as `serveFilesSafely` does
 * with files on the disk. A content security policy is not among the headers that an object can have.
 */
export function setObjectHeaders(strapi: Core.Strapi): void {
  const store = objectStore(strapi);
  if (!store) return;
  const common = strapi.config.get('plugin::upload.actionOptions.uploadStream', {});
  override(strapi, 'object-headers', store, {
    uploadStream: (put) => (file) => put(file, { ...common, ContentDisposition: dispositionOf(file) }),
    // The provider's own accepts no headers for a file that is replaced.
    replaceStream: () => async (file, replaced) => {
      await store.uploadStream(file);
      if (keyOf(file) !== keyOf(replaced)) await store.delete(replaced);
    },
  });
}

function dispositionOf({ mime }: StoredObject): string {
  return isShown(mime) ? 'inline' : 'attachment';
}

function keyOf({ path, hash, ext }: StoredObject): string {
  return `${path ?? ''}/${hash}${ext}`;
}
