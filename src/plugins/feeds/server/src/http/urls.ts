import type { Core } from '@strapi/strapi';
import { v5 } from 'uuid';

import type { Row } from '@guichet/strapi-kit';
import { pluginConfig } from '../config';
import { readTemplate, type Template } from '../domain/page-template';
import { webAddress } from '../domain/texts';
import type { FeedType } from '../schema/feed-type';

/** The URL of an entry's page on the site, or of the entry in the API if it has no page. */
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

/** The URL of the site; `null`: it is not configured. */
export function homeOf(strapi: Core.Strapi): string | null {
  return pagesOf(strapi)?.origin ?? null;
}

function pagesOf(strapi: Core.Strapi): Template | null {
  const { pages } = pluginConfig(strapi);
  return pages ? readTemplate('feeds: pages', pages) : null;
}

/** The permanent URL of an entry in the API, whatever happens to its slug. */
export function entryUrl(strapi: Core.Strapi, plural: string, documentId: string): string {
  return `${apiUrl(strapi)}/${plural}/${documentId}`;
}

/** The namespace of entries' ids in feeds; made once, at random. RFC 9562, section 6.6. */
const NAMESPACE = '3f0c8a52-6d0e-4a53-9f0b-8f2b7d1c94e6';

/** An entry's id in feeds. It is not a URL, because that may change. RFC 9562, section 5.5 (UUID version 5). */
export function entryId(plural: string, documentId: string): string {
  return `urn:uuid:${v5(`${plural}/${documentId}`, NAMESPACE)}`;
}

/** The requested URL, as others have to request it: behind a proxy it differs from the server's own. */
export function askedUrl(strapi: Core.Strapi, url: string): string {
  return `${strapi.config.get<string>('server.absoluteUrl')}${url}`;
}

/** The address of a file for others. The server's own files have one without a host, those of a store a whole one. */
export function fileUrl(strapi: Core.Strapi, url: string): string {
  return webAddress(url) ?? askedUrl(strapi, url);
}

/** The URL of the content API, without a slash at the end. */
export function apiUrl(strapi: Core.Strapi): string {
  const prefix = strapi.config.get<string>('api.rest.prefix');
  return askedUrl(strapi, prefix);
}
