import type { UID } from '@strapi/strapi';

export const SLUG = 'plugin::addresses.slug' as UID.ContentType;
export const PATH = 'plugin::addresses.path' as UID.ContentType;

/** The attribute that types with slugs get: when an entry was first published in its locale. */
export const FIRST_PUBLISHED_AT = 'firstPublishedAt';

/** Its column in the database. */
export const FIRST_PUBLISHED_COLUMN = 'first_published_at';
