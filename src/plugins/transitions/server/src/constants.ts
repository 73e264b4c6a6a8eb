import type { UID } from '@strapi/strapi';

export const ANNOUNCEMENT = 'plugin::transitions.announcement' as UID.ContentType;
export const MESSAGE = 'plugin::transitions.message' as UID.ContentType;
export const PUBLICATION = 'plugin::transitions.publication' as UID.ContentType;
