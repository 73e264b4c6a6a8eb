import { createClient } from '@guichet/client';

import { Kept } from './kept.js';
import { cms, keptFile, LOCALES } from './settings.js';

const FILES = { populate: ['file'] };
const COVER = { populate: ['image'] };
const CONTACTS = { populate: ['phones'] };
const CALLS = {
  fields: [
    ...['title', 'slug', 'summary', 'state', 'opensAt', 'closesAt', 'rolling', 'timezone'],
    ...['nextDeadline', 'nextDeadlineAt'],
  ],
  sort: ['state', 'closesAt'],
};

/** What pages show of each type. No state is computed here from dates, because the API gives the state. */
const READ = {
  calls: {
    sort: ['state', 'nextDeadlineAt', 'closesAt:desc'],
    populate: {
      cover: COVER,
      applyLink: true,
      documents: FILES,
      cutOffs: { sort: 'closesAt' },
      steps: true,
      deadlineChanges: true,
      contacts: CONTACTS,
      programPages: { fields: ['title', 'slug', 'description', 'state'] },
    },
  },
  events: {
    sort: ['startsAt'],
    populate: {
      cover: COVER,
      registration: true,
      informationFields: true,
      slides: { populate: ['image'] },
      category: true,
      tags: { sort: 'name' },
      calls: CALLS,
    },
  },
  'press-releases': {
    sort: ['releasedAt:desc'],
    populate: {
      cover: COVER,
      pressContacts: CONTACTS,
      documents: FILES,
      category: true,
      tags: { sort: 'name' },
      calls: CALLS,
    },
  },
  'program-pages': {
    sort: ['title'],
    populate: { cover: COVER, steps: true, applyLink: true, documents: FILES, calls: CALLS, seo: true },
  },
  'press-contacts': { sort: ['name'], ...CONTACTS },
};

/** The types with structured data for search engines. */
const STRUCTURED = ['calls', 'events', 'press-releases'];

/**
 * Everything that is published in one language, by the API's names: `{ calls, events, … }`.
 *
 * @param {import('@guichet/client').Client} guichet
 */
async function readLocale(guichet, locale, kept) {
  const lists = Object.entries(READ).map(async ([resource, query]) => {
    const entries = [];
    for await (const entry of guichet.all(resource, { ...query, locale })) entries.push(entry);
    return [
      resource,
      STRUCTURED.includes(resource) ? await withJsonLd(guichet, resource, entries, kept) : entries,
    ];
  });
  return Object.fromEntries(await Promise.all(lists));
}

/** How many requests are under way at once: thousands would wait in the CMS until the last ones give up. */
const AT_ONCE = 8;

async function withJsonLd(guichet, resource, entries, kept) {
  const complete = [];
  for (let start = 0; start < entries.length; start += AT_ONCE) {
    const reading = entries.slice(start, start + AT_ONCE).map(async (entry) => {
      const ask = () => guichet.jsonLd(resource, entry.slug, { locale: entry.locale });
      return { ...entry, jsonLd: await kept.of(entry, ask) };
    });
    complete.push(...(await Promise.all(reading)));
  }
  return complete;
}

/**
 * The content of the whole site.
 *
 * @returns {Promise<{ asOf: string, nextTransitionAt: string | null, locales: Record<string, object>,
 *   redirects: { type: string, from: string, to: string }[] }>} `asOf` is the CMS's clock before anything was read. The
 *   content is right at least until then
 */
export async function readContent(guichet = createClient({ baseUrl: cms })) {
  const asOf = await clockOf(guichet);
  const locales = {};
  const kept = new Kept(keptFile);
  for (const locale of LOCALES) locales[locale] = await readLocale(guichet, locale, kept);
  kept.write();
  const redirects = [];
  for await (const redirect of guichet.all('redirects')) redirects.push(redirect);
  return { asOf, nextTransitionAt: firstTransition(locales), locales, redirects };
}

async function clockOf(guichet) {
  const query = { fields: ['documentId'], pagination: { limit: 1 } };
  const { response } = await guichet.api.GET('/calls', { params: { query } });
  return new Date(response.headers.get('date')).toISOString();
}

/** Names of the instants at which an entry, or a part of it, looks different. A cut-off passes without a new state. */
const CHANGES = ['nextTransitionAt', 'nextDeadlineAt'];

/** When the clock next changes anything that is shown, in any part of an entry. */
function firstTransition(content) {
  const instants = [];
  JSON.stringify(content, (key, value) => {
    if (CHANGES.includes(key) && value) instants.push(value);
    return value;
  });
  return instants.sort()[0] ?? null;
}
