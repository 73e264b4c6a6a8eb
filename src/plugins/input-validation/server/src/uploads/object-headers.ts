import type { Core } from '@strapi/strapi';

import { objectStore, override, type StoredObject } from '@guichet/strapi-kit';
import { isShown } from './served-headers';

/**
 * Has an S3-compatible store send what no browser should show by itself as an attachment, as `serveFilesSafely` does with
 * files on the disk. A content security policy is none of the headers that an object can have.
 */
export function setObjectHeaders(strapi: Core.Strapi): void {
  const store = objectStore(strapi);
  if (!store) return;
  const common = strapi.config.get('plugin::upload.actionOptions.uploadStream', {});
  override(strapi, 'object-headers', store, {
    uploadStream: (put) => (file) => put(file, { ...common, ContentDisposition: dispositionOf(file) }),
    // The provider's own takes no headers for what it replaces.
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
