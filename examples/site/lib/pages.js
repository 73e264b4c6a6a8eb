import { monthOf, monthText } from './dates.js';
import { LOCALES } from './settings.js';
import { texts } from './texts.js';

const OVER = 'past';

/** It has dates but no state, so it was cancelled or postponed. */
const isCalledOff = ({ state, startsAt }) => !state && Boolean(startsAt);

/**
 * All pages, by kind. Each kind has a template with its name, which makes one page of each item.
 *
 * @param {{ locales: Record<string, object>, asOf: string }} content
 */
export function pagesOf({ locales, asOf }) {
  const kinds = {};
  for (const locale of LOCALES) {
    for (const [kind, pages] of Object.entries(pagesIn(locales[locale], locale, asOf))) {
      kinds[kind] = [...(kinds[kind] ?? []), ...pages.map((page) => ({ ...page, locale, t: texts[locale] }))];
    }
  }
  // The root is a copy of the first language's home page.
  kinds.home.push({ ...kinds.home[0], url: '/', canonical: kinds.home[0].url });
  const [locale] = LOCALES;
  const t = texts[locale];
  kinds.notFound = [{ url: '/404.html', title: t.notFound, locale, t }];
  return { ...withAlternates(kinds), languages: each('language'), notFoundText: each('notFoundText') };
}

/**
 * The new paths of pages, by their old paths, from the old slugs of entries that have a page.
 *
 * @param {{ redirects: { type: string, from: string, to: string }[] }} content
 * @param {ReturnType<typeof pagesOf>} kinds
 * @returns {Record<string, string>}
 */
export function movedPages({ redirects }, kinds) {
  const pages = Object.values(kinds).filter(Array.isArray).flat();
  const urls = new Set(pages.map(({ url }) => url));
  const pairs = redirects.flatMap(({ type, from, to }) =>
    LOCALES.map((locale) => [`/${locale}/${type}/${from}/`, `/${locale}/${type}/${to}/`])
  );
  return Object.fromEntries(pairs.filter(([from, to]) => urls.has(to) && !urls.has(from)));
}

/** One of the site's texts in every language. */
function each(word) {
  return Object.fromEntries(LOCALES.map((locale) => [locale, texts[locale][word]]));
}

function pagesIn(content, locale, asOf) {
  const t = texts[locale];
  const at = (path) => `/${locale}/${path}`;
  const sections = {
    calls: { title: t.calls, url: at('calls/') },
    events: { title: t.agenda, url: at('agenda/') },
    'press-releases': { title: t.press, url: at('press-releases/') },
    'program-pages': { title: t.programs },
  };
  const entry = (type, description) => (item) => ({
    url: at(`${type}/${item.slug}/`),
    title: item.title,
    description: description(item),
    section: sections[type],
    entry: item,
  });
  return {
    home: [homePage(content, t, at)],
    calls: [{ url: at('calls/'), title: t.calls, description: t.callsLead, groups: byState(content.calls) }],
    call: content.calls.map(entry('calls', ({ summary }) => summary)),
    agenda: agendaPages(content.events, locale, asOf, at),
    event: content.events.map(entry('events', ({ lead }) => lead)),
    press: [
      {
        url: at('press-releases/'),
        title: t.press,
        description: t.pressLead,
        releases: content['press-releases'],
        contacts: content['press-contacts'],
      },
    ],
    release: content['press-releases'].map(entry('press-releases', ({ lead }) => lead)),
    program: content['program-pages'].map(
      entry('program-pages', ({ seo, description }) => seo?.description ?? description)
    ),
  };
}

function homePage(content, t, at) {
  return {
    url: at(''),
    title: t.site,
    description: t.tagline,
    content,
    open: content.calls.filter(({ state }) => state === 'open'),
    next: content.events.filter((event) => event.state !== OVER && !isCalledOff(event)).slice(0, 3),
    latest: content['press-releases'].slice(0, 3),
  };
}

function byState(calls) {
  return ['open', 'upcoming', 'closed']
    .map((state) => ({ state, calls: calls.filter((call) => call.state === state) }))
    .filter((group) => group.calls.length > 0);
}

/** Upcoming events, past events, and the events of each month and of each tag. */
function agendaPages(events, locale, asOf, at) {
  const t = texts[locale];
  const months = [...new Set(events.map(monthOf).filter(Boolean))].sort();
  const tags = new Map(events.flatMap(({ tags }) => tags.map((tag) => [tag.slug, tag.name])));
  const links = { months: months.map((month) => [at(`agenda/${month}/`), monthText(month, locale)]) };
  const page = (path, title, chosen) => ({
    url: at(`agenda/${path}`),
    title,
    description: t.agendaLead,
    events: chosen,
    ...links,
  });
  // Events that were cancelled have no state in the API, only their dates.
  const isBehind = ({ startsAt, endsAt }) => (endsAt ?? startsAt) < asOf;
  const isOver = (event) => event.state === OVER || (isCalledOff(event) && isBehind(event));
  return [
    page(
      '',
      t.agenda,
      events.filter((event) => !isOver(event))
    ),
    page('past/', t.agendaPast, events.filter(isOver).reverse()),
    ...months.map((month) =>
      page(
        `${month}/`,
        `${t.agenda} : ${monthText(month, locale)}`,
        events.filter((event) => monthOf(event) === month)
      )
    ),
    ...[...tags].map(([slug, name]) =>
      page(
        `tags/${slug}/`,
        `${t.agenda} : ${name}`,
        events.filter(({ tags }) => tags.some((tag) => tag.slug === slug))
      )
    ),
  ];
}

/** Links to the same page in the other languages, or else to their home pages. */
function withAlternates(kinds) {
  const all = new Set(Object.values(kinds).flatMap((pages) => pages.map(({ url }) => url)));
  const inLocale = (url, locale) => {
    const there = url.replace(/^\/[a-z]{2}\//, `/${locale}/`);
    // A page without a language, such as the error page, would link to itself.
    const isTranslation = all.has(there) && there.startsWith(`/${locale}/`);
    return { locale, isTranslation, url: isTranslation ? there : `/${locale}/` };
  };
  const alternatesOf = ({ url, canonical }) => LOCALES.map((locale) => inLocale(canonical ?? url, locale));
  return Object.fromEntries(
    Object.entries(kinds).map(([kind, pages]) => [
      kind,
      pages.map((page) => ({ ...page, alternates: alternatesOf(page) })),
    ])
  );
}
