import type { Core } from '@strapi/strapi';

import { type KoaContext } from '@guichet/strapi-kit';
import { labelIn } from '@guichet/time';
import { calendarEntries, type CalendarEntry } from '../compose/calendar-entries';
import { jsonLdListOf, jsonLdOf } from '../compose/json-ld';
import { newsItem } from '../compose/news-item';
import { writeCalendar } from '../formats/calendar';
import { NEWS_FORMATS, type NewsFormat } from '../formats/news';
import type { FeedType } from '../schema/feed-type';
import { deadlines, defaultZone } from '../partners';
import { answerMoved, findEntries, findEntry } from './find-entries';
import { readLanguages } from './read-languages';
import { askedUrl, entryId, homeOf } from './urls';

type Handler = (ctx: KoaContext) => Promise<unknown>;

/**
 * The maximum numbers of entries: in a calendar those that begin last or were written last, in a feed the newest, as
 * structured data those that were written last.
 */
export const LIMITS = { calendar: 1000, news: 50, jsonLd: 100 };

const JSON_LD = 'application/ld+json; charset=utf-8';

/** `GET /api/<plural>.ics` */
export function answerCalendar(strapi: Core.Strapi, type: FeedType): Handler {
  const { calendar, names, from } = type.optIn;
  // A span always has a beginning; moments may lack any of their dates.
  const order = { by: [calendar === 'span' ? from! : 'updatedAt'], limit: LIMITS.calendar, images: false };
  return async (ctx) => {
    const languages = await readLanguages(strapi, type, ctx);
    const entries = await findEntries(strapi, type, ctx, languages, order);
    const items = entries.flatMap((entry) => calendarEntries(calendar!, entry, languages));
    answerWithCalendar(strapi, ctx, labelIn(names, languages.language, type.plural), items);
  };
}

/** `GET /api/<plural>/:slug.ics` */
export function answerCalendarEntry(strapi: Core.Strapi, type: FeedType): Handler {
  return async (ctx) => {
    const languages = await readLanguages(strapi, type, ctx);
    const entry = await findEntry(strapi, type, ctx, languages);
    if (!entry) return answerMoved(strapi, type, ctx, { ...languages, ending: '.ics' });
    const items = calendarEntries(type.optIn.calendar!, entry, languages);
    answerWithCalendar(strapi, ctx, entry.title, items);
  };
}

/** `GET /api/<plural>.rss`, `.atom`, `.json` */
export function answerNews(strapi: Core.Strapi, type: FeedType, format: NewsFormat): Handler {
  const { names, calendar } = type.optIn;
  const order = { by: type.dates, limit: LIMITS.news, images: true };
  const { type: mediaType, write } = NEWS_FORMATS[format];
  return async (ctx) => {
    const languages = await readLanguages(strapi, type, ctx);
    const { language } = languages;
    const entries = await findEntries(strapi, type, ctx, languages, order);
    const instant = deadlines(strapi, 'clock')?.instant() ?? Date.now();
    const idOf = (id: string) => entryId(type.plural, id);
    const sayState = (word: string) => labelIn(type.labels[word], language, word);
    const circumstances = { wording: languages, sayState, kind: calendar ?? 'span', idOf, instant };
    const items = entries
      .map((entry) => newsItem(entry, circumstances))
      .sort((one, other) => other.published - one.published)
      .slice(0, LIMITS.news);
    const self = askedUrl(strapi, ctx.url);
    const home = homeOf(strapi) ?? self;
    const title = labelIn(names, language, type.plural);
    answer(ctx, mediaType, write({ title, language, self, home, items }));
  };
}

/** `GET /api/<plural>/:slug.jsonld` */
export function answerJsonLd(strapi: Core.Strapi, type: FeedType): Handler {
  return async (ctx) => {
    const languages = await readLanguages(strapi, type, ctx);
    const entry = await findEntry(strapi, type, ctx, languages);
    if (!entry) return answerMoved(strapi, type, ctx, { ...languages, ending: '.jsonld' });
    answer(ctx, JSON_LD, JSON.stringify(jsonLdOf(type.jsonLd!, entry)));
  };
}

/** `GET /api/<plural>.jsonld` */
export function answerJsonLdList(strapi: Core.Strapi, type: FeedType): Handler {
  const order = { by: ['updatedAt'], limit: LIMITS.jsonLd, images: true };
  return async (ctx) => {
    const languages = await readLanguages(strapi, type, ctx);
    const entries = await findEntries(strapi, type, ctx, languages, order);
    answer(ctx, JSON_LD, JSON.stringify(jsonLdListOf(type.jsonLd!, entries)));
  };
}

function answerWithCalendar(
  strapi: Core.Strapi,
  ctx: KoaContext,
  name: string,
  entries: CalendarEntry[]
): void {
  const calendar = { name, url: askedUrl(strapi, ctx.url), zone: defaultZone(strapi), entries };
  // RFC 5545, section 8.1.
  answer(ctx, 'text/calendar; charset=utf-8', writeCalendar(calendar));
}

function answer(ctx: KoaContext, mediaType: string, body: string): void {
  ctx.status = 200;
  ctx.set('Content-Type', mediaType);
  ctx.body = body;
}
