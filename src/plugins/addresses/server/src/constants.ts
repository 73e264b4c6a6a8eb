import type { UID } from '@strapi/strapi';

export const SLUG = 'plugin::addresses.slug' as UID.ContentType;
