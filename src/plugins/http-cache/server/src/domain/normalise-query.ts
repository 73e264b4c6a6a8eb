/**
 * The same text for equivalent queries: the order of names does not matter, that of a list does.
 *
 * @param query as parsed by Strapi: texts, lists and objects of them, `null`
 */
export function normaliseQuery(query: unknown): string {
  return JSON.stringify(query, (_name, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
