import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith';

import type { NewsItem } from '../compose/news-item';
import { asHtml } from '../domain/texts';

/** What a feed is, whatever it is written in. */
export interface News {
  title: string;
  /** BCP 47 */
  language: string;
  /** The address of the feed itself. */
  self: string;
  /** The address of the site that it tells of. */
  home: string;
  /** The newest first. */
  items: NewsItem[];
}

export type NewsFormat = keyof typeof NEWS_FORMATS;

/** The formats by the ending of their addresses: their media types, and what writes them. */
export const NEWS_FORMATS = {
  /** RSS 2.0, with the address of the feed as the RSS Advisory Board recommends it. */
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
    items: items.map(({ id, url, title, text, published }) => ({
      title,
      link: url,
      description: asHtml(text),
      guid: { value: id, isPermaLink: false },
      pubDate: new Date(published),
    })),
  });
  return withoutMargins(xml);
}

function writeAtom({ title, language, self, items }: News): string {
  const xml = generateAtomFeed({
    id: self,
    title,
    // The feed itself is as new as the newest of its entries; RFC 4287, section 4.2.15. Nothing in it: the epoch.
    updated: new Date(Math.max(0, ...items.map(({ updated }) => updated))),
    links: [{ href: self, rel: 'self', type: 'application/atom+xml', hreflang: language }],
    authors: [{ name: title }],
    entries: items.map(({ id, url, title, text, published, updated }) => ({
      id,
      title,
      summary: text,
      links: [{ href: url, rel: 'alternate' }],
      published: new Date(published),
      updated: new Date(updated),
    })),
  });
  return withoutMargins(xml);
}

/** The library indents what it marks as text: a title, or an id, would begin with a line end. */
function withoutMargins(xml: string): string {
  return xml.replaceAll(/>\s+<!\[CDATA\[/g, '><![CDATA[').replaceAll(/\]\]>\s+<\//g, ']]></');
}

function writeJson({ title, language, self, home, items }: News): string {
  const feed = generateJsonFeed({
    title,
    language,
    home_page_url: home,
    feed_url: self,
    items: items.map(({ id, url, title, text, published, updated }) => ({
      id,
      url,
      title,
      content_text: text,
      date_published: new Date(published),
      date_modified: new Date(updated),
    })),
  });
  // The library leaves an empty list out, without which it is no feed.
  return JSON.stringify({ ...(feed as object), items: (feed as { items?: object[] }).items ?? [] });
}
