import type { Core } from '@strapi/strapi';

import type { Row } from '../../../../deadlines/server/src/strapi-seam';
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
  return pages ? readTemplate('SITE_URL', pages) : null;
}

/** The lasting address of an entry: where the API answers it, whatever its slug becomes. */
export function entryUrl(strapi: Core.Strapi, plural: string, documentId: string): string {
  return `${apiUrl(strapi)}/${plural}/${documentId}`;
}

/** The address that was asked for, as others have to ask for it: through a proxy it differs from the server's own. */
export function askedUrl(strapi: Core.Strapi, url: string): string {
  return `${strapi.config.get<string>('server.absoluteUrl')}${url}`;
}

function apiUrl(strapi: Core.Strapi): string {
  const prefix = strapi.config.get<string>('api.rest.prefix');
  return askedUrl(strapi, prefix);
}
