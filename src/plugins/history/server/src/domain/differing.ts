/** The values of something, by attribute, as JSON. */
export type Values = Record<string, string>;

/** What Strapi adds to each type. */
const NOT_VALUES = ['id', 'documentId', 'locale', 'createdAt', 'updatedAt', 'publishedAt'];

/** A row as values. Of what it is linked to, only what tells links apart counts. */
export function valuesOf(row: Record<string, unknown>, ignored: string[]): Values {
  const names = Object.keys(row).filter((name) => !NOT_VALUES.includes(name) && !ignored.includes(name));
  return Object.fromEntries(names.map((name) => [name, JSON.stringify(comparable(row[name])) ?? 'null']));
}

function comparable(value: unknown): unknown {
  if (!Array.isArray(value)) return value ?? null;
  const linked = value.map((one: unknown) =>
    typeof one === 'object' && one !== null && 'id' in one ? linkOf(one as Record<string, unknown>) : one
  );
  return linked.map((one) => JSON.stringify(one)).sort();
}

/** Permissions are deleted and made again with other ids. */
function linkOf({ id, action, subject, properties, conditions }: Record<string, unknown>): unknown {
  return action === undefined ? id : [action, subject, properties, conditions];
}

/** The names of the attributes that differ. */
export function differing(before: Values, after: Values): string[] {
  return Object.keys(after).filter((name) => before[name] !== after[name]);
}
