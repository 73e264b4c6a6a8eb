import { STRUCTURED } from './queries.js';

/** The addresses of more would be too long for some proxies. */
const AT_ONCE = 50;

/**
 * Entries with their structured data. The CMS is asked only for those that differ from the last ones. One that does not
 * differ is asked for as well: if its answer does, the CMS is configured in another way, and all are asked for.
 *
 * @param {object[]} entries of one language; those that were not read again have their structured data already
 * @param {object[] | undefined} last the entries of the last build, with their structured data
 */
export async function withJsonLd(guichet, resource, entries, last = []) {
  if (!STRUCTURED.includes(resource)) return entries;
  const kept = keptOf(entries, last);
  const probe = entries.filter(({ documentId }) => kept.has(documentId)).slice(0, 1);
  const unknown = entries.filter(({ documentId }) => !kept.has(documentId));
  let found = await ask(guichet, resource, [...probe, ...unknown]);
  const isAsBefore = probe.every(({ documentId }) => isSame(kept.get(documentId), found.get(documentId)));
  if (!isAsBefore) found = await ask(guichet, resource, entries);
  return entries.map((entry) => ({
    ...entry,
    jsonLd: found.get(entry.documentId) ?? (isAsBefore && kept.get(entry.documentId)) ?? null,
  }));
}

const isSame = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/** The structured data of entries that have not changed, by documentId. */
function keptOf(entries, last) {
  const before = new Map(last.map((entry) => [entry.documentId, entry]));
  const kept = new Map();
  for (const entry of entries) {
    const { jsonLd, ...was } = before.get(entry.documentId) ?? {};
    if (jsonLd && (entry.jsonLd || isSame(was, entry))) kept.set(entry.documentId, jsonLd);
  }
  return kept;
}

async function ask(guichet, resource, entries) {
  const found = new Map();
  for (let start = 0; start < entries.length; start += AT_ONCE) {
    const part = entries.slice(start, start + AT_ONCE);
    const $in = part.map(({ documentId }) => documentId);
    const query = { locale: part[0].locale, filters: { documentId: { $in } } };
    const { itemListElement } = await guichet.jsonLdList(resource, query);
    for (const { identifier, item } of itemListElement) found.set(identifier, item);
  }
  return found;
}
