import { z } from '@strapi/utils';
import type { Core } from '@strapi/strapi';

import type { Route } from '@guichet/strapi-kit';
import { NEWS_FORMATS, type NewsFormat } from '../formats/news';
import type { FeedType } from '../schema/feed-type';
import { answerCalendar, answerCalendarEntry, answerJsonLd, answerJsonLdList, answerNews } from './answers';
import { describeFeed } from './openapi';

/** Declared, because responses with an undeclared parameter are not kept in memory. */
const LANG = { lang: z.string().optional() };

/**
 * The routes of a type's formats. A caller who may find entries may read its lists, and a caller who may read one entry
 * may read that entry's formats: there are no separate permissions.
 */
export function routesOf(strapi: Core.Strapi, type: FeedType): Route[] {
  const { uid, plural, jsonLd } = type;
  const { calendar, news } = type.optIn;
  const route = (path: string, action: string, handler: Route['handler'], mediaType: string): Route => ({
    method: 'GET',
    path: `/${plural}${path}`,
    handler,
    request: { query: LANG },
    config: { auth: { scope: [`${uid}.${action}`] }, openapi: describeFeed(type, path, mediaType) },
  });
  const formats = Object.keys(NEWS_FORMATS) as NewsFormat[];
  return [
    ...(calendar
      ? [
          route('.ics', 'find', answerCalendar(strapi, type), 'text/calendar'),
          route('/:slug.ics', 'findOne', answerCalendarEntry(strapi, type), 'text/calendar'),
        ]
      : []),
    ...(news ? formats : []).map((format) =>
      route(`.${format}`, 'find', answerNews(strapi, type, format), NEWS_FORMATS[format].type.split(';')[0])
    ),
    ...(jsonLd
      ? [
          route('.jsonld', 'find', answerJsonLdList(strapi, type), 'application/ld+json'),
          route('/:slug.jsonld', 'findOne', answerJsonLd(strapi, type), 'application/ld+json'),
        ]
      : []),
  ];
}
