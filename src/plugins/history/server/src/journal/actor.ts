import type { Core } from '@strapi/strapi';

import { authorOf } from '../record/author';
import type { Actor } from './table';

/** Who sent the current request; on a page for people who are not logged in, nobody knows. */
export function actorOf(strapi: Core.Strapi): Actor {
  const author = authorOf(strapi);
  return author.kind === 'administrator' && author.id === null ? { ...author, kind: 'unknown' } : author;
}
