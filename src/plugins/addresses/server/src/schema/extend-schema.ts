import type { Schema } from '@guichet/strapi-kit';
import { FIRST_PUBLISHED_AT } from '../constants';
import { readOptIn } from './opt-in';

/**
 * Gives a type with slugs, drafts and publications the date of its first publication: kept by the server, for the server
 * alone, and of each locale its own.
 *
 * @throws OptInError where the schema opts in wrongly
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
