import type { Core } from '@strapi/strapi';

import type { Explainer } from '@guichet/strapi-kit';
import type { FeedType } from '../schema/feed-type';
import { feedTypes } from '../schema/feed-types';
import { routesOf } from './routes';
import { apiUrl } from './urls';

/** @returns the service `plugin::feeds.explain`: the calendars, feeds and structured data of a type, with their URLs */
export function createExplain({ strapi }: { strapi: Core.Strapi }): Explainer {
  return {
    explain: (uid) => {
      const type = feedTypes(strapi).find((each) => each.uid === uid);
      if (!type) return null;
      const names = Object.entries(type.optIn.names).map(([language, name]) => `${name} (${language})`);
      const feeds = routesOf(strapi, type).map(({ path }) => ({
        url: `${apiUrl(strapi)}${path}`,
        format: formatOf(path, type),
      }));
      const lines = feeds.map(({ url, format }) => `${url}: ${format}`);
      const data = { names: type.optIn.names, feeds };
      return {
        heading: 'Calendars and feeds (feeds)',
        lines: [`Names: ${names.join(', ')}`, ...lines],
        data,
      };
    },
  };
}

const NEWS: Record<string, string> = { rss: 'RSS', atom: 'Atom', json: 'JSON Feed' };

/** The format of a route, by how its path ends. */
function formatOf(path: string, { optIn, jsonLd }: FeedType): string {
  const ending = path.split('.').at(-1)!;
  if (ending === 'ics')
    return path.includes(':slug') ? 'calendar of one entry' : `calendar (${optIn.calendar})`;
  if (ending === 'jsonld' && !path.includes(':slug')) return 'schema.org ItemList';
  return NEWS[ending] ?? `schema.org ${jsonLd?.type}`;
}
