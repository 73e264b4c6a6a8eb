import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { encryptionOf } from '@guichet/strapi-kit';
import type { Secret } from '../domain/secrets';

/** Standard Webhooks allows 24 to 64. */
const BYTES = 32;

/** A new secret, in the format of Standard Webhooks. */
export function newSecret(): string {
  return `whsec_${randomBytes(BYTES).toString('base64')}`;
}

/**
 * Encrypts secrets for storing.
 *
 * @throws ApplicationError if there is no key to encrypt them with
 */
export function seal(strapi: Core.Strapi, secrets: Secret[]): string {
  const sealed = encryptionOf(strapi).encrypt(JSON.stringify(secrets));
  if (sealed !== null) return sealed;
  throw new errors.ApplicationError('secrets cannot be kept: set secrets.encryptionKey in config/admin');
}

/** @throws ApplicationError if they were encrypted with another key */
export function unseal(strapi: Core.Strapi, sealed: string): Secret[] {
  const text = encryptionOf(strapi).decrypt(sealed);
  if (text !== null) return JSON.parse(text);
  throw new errors.ApplicationError(
    'the secrets cannot be read: secrets.encryptionKey in config/admin is not the one they were encrypted with; rotate the secret'
  );
}
