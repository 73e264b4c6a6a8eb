import type { Core } from '@strapi/strapi';

import { schemaOf, type Row, type Schema } from '@guichet/strapi-kit';

/** An entry, or a component in it, with its type and its path, for example `['steps', 0]`. */
export interface PathedRow {
  row: Row;
  uid: string;
  path: (string | number)[];
}

/** An entry, from data or stored, and all the components in it. */
export function rowsWithPaths(
  strapi: Core.Strapi,
  uid: string,
  entry: unknown,
  path: PathedRow['path'] = []
): PathedRow[] {
  if (typeof entry !== 'object' || entry === null) return [];
  const row = entry as Row;
  const inner = componentsOf(schemaOf(strapi, uid)).flatMap(({ name, uids, isZone }) => {
    const typeOf = (child: unknown) => (isZone ? (child as Row | null)?.__component : uids[0]);
    const inner = (child: unknown, at: PathedRow['path']) => {
      const type = typeOf(child);
      return typeof type === 'string' ? rowsWithPaths(strapi, type, child, at) : [];
    };
    const value = row[name];
    return Array.isArray(value)
      ? value.flatMap((child, index) => inner(child, [...path, name, index]))
      : inner(value, [...path, name]);
  });
  return [{ row, uid, path }, ...inner];
}

interface ComponentAttribute {
  name: string;
  /** The components that it can contain: one, unless it is a dynamic zone. */
  uids: string[];
  isZone: boolean;
}

/** The attributes of a type that hold components. */
export function componentsOf(schema: Schema | undefined): ComponentAttribute[] {
  return Object.entries(schema?.attributes ?? {}).flatMap(([name, attribute]): ComponentAttribute[] => {
    const { type, component, components } = attribute;
    if (type === 'component') return [{ name, uids: [component as string], isZone: false }];
    if (type === 'dynamiczone') return [{ name, uids: components as string[], isZone: true }];
    return [];
  });
}
