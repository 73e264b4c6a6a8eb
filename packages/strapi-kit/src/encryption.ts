import type { Core } from '@strapi/strapi';

interface Encryption {
  /** `null` if there is no encryption key. */
  encrypt: (text: string) => string | null;
  /** `null` if it was encrypted with another key. */
  decrypt: (text: string) => string | null;
}

/** The service with which Strapi encrypts API tokens, by `admin.secrets.encryptionKey`. */
export function encryptionOf(strapi: Core.Strapi): Encryption {
  return strapi.service('admin::encryption') as unknown as Encryption;
}
