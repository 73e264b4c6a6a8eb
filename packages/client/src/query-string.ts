/** Strapi's parser reads no more values in a list. It silently misreads a longer one. */
const MOST = 100;

/**
 * Writes a query as Strapi's parser, `qs`, reads it: `filters[state][$in][0]=open`, and a name without `=` for null.
 *
 * @throws RangeError for a list with more values than Strapi reads
 */
export function queryString(query: object): string {
  return pairs(query, '').join('&');
}

function pairs(value: unknown, name: string): string[] {
  if (value === undefined) return [];
  if (value === null) return [encodeURIComponent(name)];
  if (value instanceof Date) return [pair(name, value.toISOString())];
  if (typeof value !== 'object') return [pair(name, String(value))];
  if (Array.isArray(value) && value.length > MOST) {
    throw new RangeError(`${name} has ${value.length} values: Strapi reads ${MOST} at most, ask in parts`);
  }
  return Object.entries(value).flatMap(([key, inner]) => pairs(inner, name ? `${name}[${key}]` : key));
}

function pair(name: string, value: string): string {
  return `${encodeURIComponent(name)}=${encodeURIComponent(value)}`;
}
