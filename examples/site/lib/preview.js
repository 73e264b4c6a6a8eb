import { createClient } from '@guichet/client';

import { clockOf } from './content.js';
import { pagesOf } from './pages.js';
import { READ } from './queries.js';
import { cms, LOCALES } from './settings.js';
import { renderPage, templates } from './templates.js';

/** As many as the page of a closed call offers, and itself. */
const OTHERS = 7;

/**
 * The page of one entry as the site would have it: its draft or what is published, now or at another instant. Nothing of
 * it is kept.
 *
 * @param {{ token: string, admin: string }} settings `token` may read drafts and other instants. `admin` is the URL under
 *   which editors' browsers find the CMS, because the files of drafts are only there
 */
function previews({ token, admin }) {
  const environment = templates(({ url }) => new URL(url, admin).href);

  /**
   * @param {string} type the plural name of the content type
   * @param {string} slug
   * @param {{ locale?: string, status?: string, at?: string }} asked
   * @returns {Promise<string | null>} HTML; `null` if there is no such page
   * @throws GuichetError if the CMS refuses
   */
  return async (type, slug, { locale = LOCALES[0], status = 'published', at }) => {
    if (!READ[type]?.populate || !LOCALES.includes(locale)) return null;
    const guichet = createClient({ baseUrl: cms, token, ...(at && { at }) });
    const locales = {};
    for (const each of LOCALES) locales[each] = await readAround(guichet, type, slug, each, status);
    const { all } = pagesOf({ locales, asOf: at ?? (await clockOf(guichet)) });
    const page = all.find(({ entry, locale: of }) => entry?.slug === slug && of === locale);
    if (!page || !page.url.startsWith(`/${locale}/${type}/`)) return null;
    return renderPage(environment, page);
  };
}

/** An entry in one language, and of the other lists what its page shows. */
async function readAround(guichet, type, slug, locale, status) {
  const list = async (resource, query) =>
    (await guichet.list(resource, { ...READ[resource], locale, ...query })).data;
  const [entry] = await list(type, { filters: { slug }, status });
  const content = Object.fromEntries(Object.keys(READ).map((resource) => [resource, []]));
  if (!entry) return content;
  if (type === 'calls') {
    const about = { filters: { calls: { documentId: entry.documentId } }, pagination: { pageSize: 100 } };
    content.events = await list('events', about);
    content['press-releases'] = await list('press-releases', about);
    content.calls = await list('calls', {
      filters: { kind: entry.kind, state: { $in: ['open', 'upcoming'] }, slug: { $ne: slug } },
      sort: ['nextDeadlineAt'],
      pagination: { pageSize: OTHERS },
    });
  }
  content[type] = [...content[type], entry];
  return content;
}

const PATH = /^\/preview\/([^/]+)\/([^/]+)\/?$/;

/**
 * Answers `/preview/<type>/<slug>?locale=&status=&at=`, and leaves all else to `next`: styles, and what pages link to.
 *
 * @param {{ token: string, admin: string }} settings
 * @param {(request: object, response: object) => unknown} next
 */
export function answerPreviews(settings, next) {
  const preview = previews(settings);
  const headers = {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Robots-Tag': 'noindex',
    'Content-Security-Policy': `frame-ancestors ${new URL(settings.admin).origin}`,
  };
  return async (request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://site');
    const [, ...names] = PATH.exec(pathname) ?? [];
    if (names.length === 0) return next(request, response);
    try {
      const page = await preview(...names.map(decodeURIComponent), Object.fromEntries(searchParams));
      response.writeHead(page ? 200 : 404, headers).end(page ?? '<h1>404</h1>');
    } catch (error) {
      console.error(`${error.message}: is TOKEN granted find, preview.at and drafts.read?`);
      response.writeHead(502, headers).end('<h1>502</h1>');
    }
  };
}
