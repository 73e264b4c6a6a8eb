import type { Core } from '@strapi/strapi';

interface Encryption {
  /** `null` when there is no encryption key. */
  encrypt: (text: string) => string | null;
  /** `null` when it was encrypted with another key. */
  decrypt: (text: string) => string | null;
}

/** What Strapi encrypts API tokens with, by `admin.secrets.encryptionKey`. */
export function encryptionOf(strapi: Core.Strapi): Encryption {
  return strapi.service('admin::encryption') as unknown as Encryption;
}
