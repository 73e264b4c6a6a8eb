import type { Schema } from '@guichet/strapi-kit';
import { FIRST_PUBLISHED_AT } from '../constants';
import { readOptIn } from './opt-in';

/**
 * Adds the date of the first publication to a type with slugs and draft & publish. It is private, only the server writes
 * it, and each locale has its own.
 *
 * @throws OptInError if the schema's opt-in is wrong
 */
export function extendSchema(schema: Schema): void {
  if (readOptIn(schema) === null || !schema.options?.draftAndPublish) return;
  schema.attributes[FIRST_PUBLISHED_AT] = {
    type: 'datetime',
    writable: false,
    private: true,
    visible: false,
    configurable: false,
    pluginOptions: { i18n: { localized: true } },
  };
}
