import { agendaPages, comingEvents, isCalledOff, placesOf } from './agenda.js';
import { aroundCalls, byState, nextOpening } from './calls.js';
import { isForeign } from './filters.js';
import { listed } from './listed.js';
import { pressPages } from './press.js';
import { inOrder } from './queries.js';
import { LOCALES } from './settings.js';
import { siteMapPage } from './site-map.js';
import { texts } from './texts.js';

/** Kinds that search engines need not list. */
const UNLISTED = ['notFound', 'search'];

/**
 * All pages, by kind and together. Each kind has a template with its name in `src/_includes/kinds`.
 *
 * @param {{ locales: Record<string, object>, asOf: string }} content
 */
export function pagesOf({ locales, asOf }) {
  const kinds = {};
  for (const locale of LOCALES) {
    for (const [kind, pages] of Object.entries(pagesIn(locales, locale, asOf))) {
      kinds[kind] = [...(kinds[kind] ?? []), ...pages.map((page) => ({ ...page, locale }))];
    }
  }
  const [locale] = LOCALES;
  kinds.notFound = [{ url: '/404.html', title: texts[locale].notFound, locale }];
  const complete = withAlternates(kinds);
  const listed = Object.keys(complete).filter((kind) => !UNLISTED.includes(kind));
  const sitemap = listed.flatMap((kind) => complete[kind]);
  // The root is a copy of the first language's home page.
  const [home] = complete.home;
  complete.home.push({ ...home, url: '/', file: 'index.html', canonical: home.url });
  return { ...complete, all: Object.values(complete).flat(), sitemap };
}

/** One of the site's texts in every language. */
const each = (word) => Object.fromEntries(LOCALES.map((locale) => [locale, texts[locale][word]]));

/** What a page says in the languages of other pages. */
export const inEachLanguage = {
  languages: each('language'),
  notFoundText: each('notFoundText'),
  untranslated: each('untranslated'),
  ogLocales: each('ogLocale'),
};

function pagesIn(locales, locale, asOf) {
  const t = texts[locale];
  const at = (path) => `/${locale}/${path}`;
  const own = locales[locale];
  const content = withUntranslated(locales, locale);
  const coming = comingEvents(content.events, asOf);
  const pages = {
    home: [homePage(content, coming, t, at)],
    calls: [callsPage(content.calls, t, at)],
    agenda: agendaPages(content.events, { locale, t, asOf, at }),
    press: pressPages(content, { t, at }),
    ...entryPages(own, content, coming, t, at),
    search: [{ url: at('search/'), title: t.search, description: t.searchLead }],
    text: t.pages.map(({ slug, title, body }) => ({ url: at(`${slug}/`), title, body: body.join('\n\n') })),
  };
  return { ...pages, siteMap: [siteMapPage(content, pages, { t, at })] };
}

/** A page for each entry, with what it shows of others. */
function entryPages(own, content, coming, t, at) {
  const sections = {
    calls: { title: t.calls, url: at('calls/') },
    events: { title: t.agenda, url: at('agenda/') },
    'press-releases': { title: t.press, url: at('press-releases/') },
    'program-pages': { title: t.programs },
  };
  const pages = (type, description, around = () => ({})) =>
    own[type].map((entry) => ({
      url: at(`${type}/${entry.slug}/`),
      title: entry.title,
      description: description(entry),
      section: sections[type],
      entry,
      ...around(entry),
    }));
  return {
    call: pages('calls', ({ summary }) => summary, aroundCalls(content, coming)),
    event: pages(
      'events',
      ({ lead }) => lead,
      (event) => aroundEvent(event, t)
    ),
    release: pages('press-releases', ({ lead }) => lead),
    program: pages('program-pages', ({ seo, description }) => seo?.description ?? description),
  };
}

/** How to register or to take part is said once, by a link that is there as long as one can. */
function aroundEvent(event, t) {
  const said = [event.registration?.url, event.onlineUrl].filter(Boolean);
  return {
    details: event.informationFields.filter(({ link }) => !said.includes(link)),
    places: placesOf(event, t),
    takesPlace: event.state !== 'past' && !isCalledOff(event),
  };
}

function homePage(content, coming, t, at) {
  const opening = nextOpening(content.calls);
  return {
    url: at(''),
    title: t.site,
    description: t.tagline,
    programs: content['program-pages'].map(listed),
    open: content.calls.filter(({ state }) => state === 'open').map(listed),
    opening: opening && listed(opening),
    next: coming
      .filter((event) => !isCalledOff(event))
      .slice(0, 3)
      .map(listed),
    latest: content['press-releases'].slice(0, 3).map(listed),
    isForeign: isForeign(Object.values(content).flat()),
  };
}

function callsPage(calls, t, at) {
  return {
    url: at('calls/'),
    title: t.calls,
    description: t.callsLead,
    groups: byState(calls),
    isForeign: isForeign(calls),
  };
}

/** Lists in the order of time stay so. In others what is not translated follows. */
const BY_TIME = ['events', 'press-releases'];

/**
 * The entries of a language, and those of the first language that are not translated into it. These have `foreign`, the
 * language that they are in. Each has its URL.
 */
function withUntranslated(locales, locale) {
  const [first] = LOCALES;
  const lists = Object.entries(locales[locale]).map(([type, entries]) => {
    const here = entries.map((entry) => ({ ...entry, url: `/${locale}/${type}/${entry.slug}/` }));
    if (locale === first) return [type, here];
    const slugs = new Set(entries.map(({ slug }) => slug));
    const missing = locales[first][type].filter(({ slug }) => !slugs.has(slug));
    const foreign = missing.map((entry) => ({
      ...entry,
      url: `/${first}/${type}/${entry.slug}/`,
      foreign: first,
    }));
    return [type, BY_TIME.includes(type) ? inOrder(type, [...here, ...foreign]) : [...here, ...foreign]];
  });
  return Object.fromEntries(lists);
}

/** Links to the same page in the other languages, or else to what there is of its section, or else to their home pages. */
function withAlternates(kinds) {
  const all = new Set(Object.values(kinds).flatMap((pages) => pages.map(({ url }) => url)));
  const alternatesOf = (page) => LOCALES.map((locale) => inLocale(page, locale, all));
  return Object.fromEntries(
    Object.entries(kinds).map(([kind, pages]) => [
      kind,
      pages.map((page) => ({ ...page, kind, file: fileOf(page), alternates: alternatesOf(page) })),
    ])
  );
}

const fileOf = ({ url }) => (url.endsWith('/') ? `${url}index.html` : url);

function inLocale({ url, section }, locale, all) {
  const there = (path) => path?.replace(/^\/[a-z]{2}\//, `/${locale}/`);
  // A page without a language, such as the error page, would link to itself.
  const exists = (path) => all.has(path) && path.startsWith(`/${locale}/`);
  if (exists(there(url))) return { locale, isTranslation: true, url: there(url) };
  const instead = there(section?.url);
  return { locale, isTranslation: false, url: exists(instead) ? instead : `/${locale}/` };
}
