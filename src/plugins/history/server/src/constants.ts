import type { UID } from '@strapi/strapi';

export const VERSION = 'plugin::history.version' as UID.ContentType;
export const CONTENT = 'plugin::history.content' as UID.ContentType;
export const PRESENCE = 'plugin::history.presence' as UID.ContentType;
export const JOURNAL = 'plugin::history.journal-entry' as UID.ContentType;
export const JOURNAL_HEAD = 'plugin::history.journal-head' as UID.ContentType;
