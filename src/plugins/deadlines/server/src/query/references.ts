import type { Core } from '@strapi/strapi';

import { allMetadata, metadataOf, type JoinTable } from '@guichet/strapi-kit';
import type { HiddenRows } from './hidden-rows';

/** A column with ids of rows that may be hidden. */
export interface Reference {
  column: string;
  uid: string;
}

/** By table: the columns with such ids, in the rows' own tables and in those that link other rows to them. */
export function referencesTo(strapi: Core.Strapi, hidden: HiddenRows): Map<string, Reference[]> {
  const references = new Map<string, Reference[]>();
  const add = (table: string, column: string, uid: string) => {
    const known = references.get(table) ?? [];
    if (!known.some((other) => other.column === column)) references.set(table, [...known, { column, uid }]);
  };
  const uids = hidden.contentTypes();
  for (const uid of uids) {
    const { tableName, attributes } = metadataOf(strapi, uid);
    add(tableName, 'id', uid);
    for (const { joinTable } of Object.values(attributes)) {
      if (joinTable?.morphColumn) add(joinTable.name, joinTable.joinColumn.name, uid);
    }
  }
  for (const [owner, { attributes }] of allMetadata(strapi)) {
    if (hidden.hiding.relates?.(owner) === false) continue;
    for (const { target, joinTable } of Object.values(attributes)) {
      const column = joinTable?.inverseJoinColumn?.name;
      if (target && column && uids.includes(target)) add(joinTable.name, column, target);
    }
  }
  return references;
}

/** The tables that link rows of any type, for example uploaded files to the entries that show them. */
export function morphLinksOf(strapi: Core.Strapi): Map<string, NonNullable<JoinTable['morphColumn']>> {
  const tables = allMetadata(strapi).flatMap(([, { attributes }]) =>
    Object.values(attributes).flatMap(({ joinTable }) =>
      joinTable?.morphColumn ? [[joinTable.name, joinTable.morphColumn] as const] : []
    )
  );
  return new Map(tables);
}
