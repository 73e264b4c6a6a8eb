import type { Core } from '@strapi/strapi';
import { v5 } from 'uuid';

import type { Row } from '@guichet/strapi-kit';
import type { Config } from '../config';
import { readTemplate, type Template } from '../domain/page-template';
import type { FeedType } from '../schema/feed-type';

/** Where an entry's page is on the site, or where the API answers the entry, if there is no such page. */
export function pageOf(strapi: Core.Strapi): (type: FeedType, row: Row) => string {
  const template = pagesOf(strapi);
  return ({ plural, slug }, row) => {
    const documentId = row.documentId as string;
    const values = {
      type: plural,
      documentId,
      slug: (slug && (row[slug] as string)) || undefined,
      locale: (row.locale as string | undefined) ?? undefined,
    };
    return template?.fill(values) ?? entryUrl(strapi, plural, documentId);
  };
}

/** Where the site is; `null`: nobody has said. */
export function homeOf(strapi: Core.Strapi): string | null {
  return pagesOf(strapi)?.origin ?? null;
}

function pagesOf(strapi: Core.Strapi): Template | null {
  const { pages } = strapi.config.get<Config>('plugin::feeds');
  return pages ? readTemplate('feeds: pages', pages) : null;
}

/** The lasting address of an entry: where the API answers it, whatever its slug becomes. */
export function entryUrl(strapi: Core.Strapi, plural: string, documentId: string): string {
  return `${apiUrl(strapi)}/${plural}/${documentId}`;
}

/** Of the identifiers of entries in feeds; made once, at random. RFC 9562, section 6.6. */
const NAMESPACE = '3f0c8a52-6d0e-4a53-9f0b-8f2b7d1c94e6';

/** What identifies an entry in feeds: no address, which may move. RFC 9562, section 5.5 (UUID version 5). */
export function entryId(plural: string, documentId: string): string {
  return `urn:uuid:${v5(`${plural}/${documentId}`, NAMESPACE)}`;
}

/** The address that was asked for, as others have to ask for it: through a proxy it differs from the server's own. */
export function askedUrl(strapi: Core.Strapi, url: string): string {
  return `${strapi.config.get<string>('server.absoluteUrl')}${url}`;
}

function apiUrl(strapi: Core.Strapi): string {
  const prefix = strapi.config.get<string>('api.rest.prefix');
  return askedUrl(strapi, prefix);
}
