import type { UID } from '@strapi/strapi';

export const PUBLISHED_LINK = 'plugin::links.published-link' as UID.ContentType;
