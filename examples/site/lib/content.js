import { createClient } from '@guichet/client';

import { inOrder, READ, SHOWN } from './queries.js';
import { cms, LOCALES } from './settings.js';
import { withJsonLd } from './structured.js';

/** Strapi reads no more values in a list. */
const AT_ONCE = 100;

/**
 * @typedef {object} Content
 * @property {string} asOf the CMS's clock before anything was read; the content is right at least until then
 * @property {string | null} nextTransitionAt when the clock next changes anything of it
 * @property {Record<string, Record<string, object[]>>} locales the published entries by language and the API's names:
 *   `{ fr: { calls, events, … } }`
 * @property {{ type: string, from: string, to: string }[]} redirects from old slugs
 * @property {{ path: string, type: string, slug: string, locale: string | null }[]} paths that entries had on a site that
 *   moved in
 */

/**
 * The content of the whole site.
 *
 * @param {Content | null} last what the last build has read: structured data of entries that are the same is taken from it
 * @returns {Promise<Content>}
 */
export async function readContent(guichet = createClient({ baseUrl: cms }), last = null) {
  const content = await read(guichet, last, (resource, locale) => all(guichet, resource, { locale }));
  return { ...content, paths: await collect(guichet.all('redirects/paths')) };
}

/**
 * The last content, with everything read again that edits of some entries changed: these, those that link to them now or
 * did so before, and those that the clock has changed since. Not the paths of an old site, of which there may be one for
 * each entry.
 *
 * @param {Content} last
 * @param {{ uid: string, documentId: string }[]} edited as messages name them
 * @returns {Promise<Content>}
 */
export async function readChanges(guichet, last, edited) {
  const content = await read(guichet, last, async (resource, locale, asOf) => {
    const known = last.locales[locale][resource];
    const names = new Set(edited.map(({ documentId }) => documentId));
    const isStale = (entry) => names.has(entry.documentId) || mentions(entry, names) || isDue(entry, asOf);
    const stale = new Set(known.filter(isStale).map(({ documentId }) => documentId));
    for (const { uid, documentId } of edited) if (SHOWN[uid].resource === resource) stale.add(documentId);
    const fresh = new Map();
    for (const filters of [...named([...stale]), ...linked(resource, edited)]) {
      for (const entry of await all(guichet, resource, { locale, filters })) {
        fresh.set(entry.documentId, entry);
      }
    }
    const same = known.filter(({ documentId }) => !stale.has(documentId) && !fresh.has(documentId));
    return [...same, ...fresh.values()];
  });
  return { ...content, paths: last.paths };
}

async function read(guichet, last, readEntries) {
  const asOf = await clockOf(guichet);
  const reading = LOCALES.map(async (locale) => {
    const lists = Object.keys(READ).map(async (resource) => {
      const entries = inOrder(resource, await readEntries(resource, locale, asOf));
      return [resource, await withJsonLd(guichet, resource, entries, last?.locales[locale]?.[resource])];
    });
    return [locale, Object.fromEntries(await Promise.all(lists))];
  });
  const locales = Object.fromEntries(await Promise.all(reading));
  const redirects = await collect(guichet.all('redirects'));
  return { asOf, nextTransitionAt: firstTransition(locales), locales, redirects };
}

const all = (guichet, resource, query) => collect(guichet.all(resource, { ...READ[resource], ...query }));

async function collect(items) {
  const collected = [];
  for await (const item of items) collected.push(item);
  return collected;
}

/** The clock of the CMS. */
export async function clockOf(guichet) {
  const query = { fields: ['documentId'], pagination: { limit: 1 } };
  const { response } = await guichet.api.GET('/calls', { params: { query } });
  return new Date(response.headers.get('date')).toISOString();
}

/** Filters for entries by their names, in parts that the API takes. */
function named(documentIds) {
  const parts = [];
  for (let start = 0; start < documentIds.length; start += AT_ONCE) {
    parts.push({ documentId: { $in: documentIds.slice(start, start + AT_ONCE) } });
  }
  return parts;
}

/** Filters for the entries of a type that link to the edited ones. */
function linked(resource, edited) {
  const links = Object.keys(READ[resource].populate);
  const fields = edited.flatMap(({ uid, documentId }) =>
    SHOWN[uid].fields.filter((field) => links.includes(field)).map((field) => ({ [field]: { documentId } }))
  );
  return fields.length > 0 ? [{ $or: fields }] : [];
}

/** Whether any part of an entry is one of these documents. */
const mentions = (entry, names) => some(entry, (key, value) => key === 'documentId' && names.has(value));

/** Names of the instants at which an entry, or a part of it, looks different. A cut-off passes without a new state. */
const CHANGES = ['nextTransitionAt', 'nextDeadlineAt'];

const isDue = (entry, asOf) => some(entry, (key, value) => CHANGES.includes(key) && value && value <= asOf);

function some(value, test) {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, inner]) => test(key, inner) || some(inner, test));
}

/** When the clock next changes anything that is shown, in any part of an entry. */
function firstTransition(content) {
  let first = null;
  some(content, (key, value) => {
    if (CHANGES.includes(key) && value && (first === null || value < first)) first = value;
    return false;
  });
  return first;
}
