import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith';

import type { NewsItem } from '../compose/news-item';
import { asHtml } from '../domain/texts';

/** A feed, whatever its format. */
export interface News {
  title: string;
  /** BCP 47 */
  language: string;
  /** The URL of the feed itself. */
  self: string;
  /** The URL of the site that it is about. */
  home: string;
  /** Newest first. */
  items: NewsItem[];
}

export type NewsFormat = keyof typeof NEWS_FORMATS;

/** The formats by the suffix of their URLs: media type and writer. */
export const NEWS_FORMATS = {
  /** RSS 2.0, with the feed's URL as the RSS Advisory Board recommends it. */
  rss: { type: 'application/rss+xml; charset=utf-8', write: writeRss },
  /** RFC 4287 */
  atom: { type: 'application/atom+xml; charset=utf-8', write: writeAtom },
  /** https://www.jsonfeed.org/version/1.1/ */
  json: { type: 'application/feed+json; charset=utf-8', write: writeJson },
};

function writeRss({ title, language, self, home, items }: News): string {
  const xml = generateRssFeed({
    title,
    link: home,
    description: title,
    language,
    atom: { links: [{ href: self, rel: 'self', type: 'application/rss+xml' }] },
    items: items.map(({ id, url, title, text, image, published }) => ({
      title,
      link: url,
      description: asHtml(text),
      guid: { value: id, isPermaLink: false },
      pubDate: new Date(published),
      media: mediaOf(image),
    })),
  });
  return withoutMargins(xml);
}

function writeAtom({ title, language, self, items }: News): string {
  const xml = generateAtomFeed({
    id: self,
    title,
    // The feed is as new as its newest entry; RFC 4287, section 4.2.15. If it is empty: the epoch.
    updated: new Date(Math.max(0, ...items.map(({ updated }) => updated))),
    links: [{ href: self, rel: 'self', type: 'application/atom+xml', hreflang: language }],
    authors: [{ name: title }],
    entries: items.map(({ id, url, title, text, image, published, updated }) => ({
      id,
      title,
      summary: text,
      links: [{ href: url, rel: 'alternate' }],
      published: new Date(published),
      updated: new Date(updated),
      media: mediaOf(image),
    })),
  });
  return withoutMargins(xml);
}

/**
 * A picture in RSS and Atom, by Media RSS (https://www.rssboard.org/media-rss): an enclosure has neither a text nor a
 * size in pixels.
 */
function mediaOf(image: NewsItem['image']) {
  if (!image) return undefined;
  const { url, mime, width, height, text, credit } = image;
  const content = {
    url,
    type: mime,
    medium: 'image',
    width: width ?? undefined,
    height: height ?? undefined,
    description: text === null ? undefined : { value: text, type: 'plain' },
    credits: credit === null ? [] : [{ value: credit }],
  };
  return { contents: [content] };
}

/** The library indents texts, so a title or an id would begin with a line break. */
function withoutMargins(xml: string): string {
  return xml.replaceAll(/>\s+<!\[CDATA\[/g, '><![CDATA[').replaceAll(/\]\]>\s+<\//g, ']]></');
}

function writeJson({ title, language, self, home, items }: News): string {
  const feed = generateJsonFeed({
    title,
    language,
    home_page_url: home,
    feed_url: self,
    items: items.map(({ id, url, title, text, image, published, updated }) => ({
      id,
      url,
      title,
      content_text: text,
      image: image?.url,
      date_published: new Date(published),
      date_modified: new Date(updated),
    })),
  });
  // The library leaves out an empty list, but a feed needs one.
  return JSON.stringify({ ...(feed as object), items: (feed as { items?: object[] }).items ?? [] });
}
