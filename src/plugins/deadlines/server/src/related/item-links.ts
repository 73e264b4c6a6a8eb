import type { Core } from '@strapi/strapi';

import { inTransactionUnderWay, metadataOf, type Row } from '@guichet/strapi-kit';

/** An attribute with a repeatable component, and what to read of each item. */
export interface ComponentRead {
  attribute: string;
  component: string;
  /** The attributes to read; `null`: all of them. Dates come as the driver gives them. */
  names: string[] | null;
}

/** Says that a row has an item; includes the item itself, or `null` if Strapi has to read it. */
export interface Link {
  read: ComponentRead;
  row: unknown;
  id: unknown;
  item: Row | null;
}

/** An item's columns in the statement, and how to read the item from a result row. */
interface ColumnMapper {
  columns: Record<string, string>;
  itemOf: (row: Row) => Row | null;
}

/** Databases return these as Strapi would. */
const AS_STORED = ['increments', 'string', 'text', 'richtext', 'enumeration', 'email', 'uid', 'integer'];

/**
 * The items of rows, in their order and with their contents. It is one statement, because one table links the components
 * of all attributes of a type.
 *
 * @param ids of the rows
 */
export async function linksWithItems(
  strapi: Core.Strapi,
  uid: string,
  reads: ComponentRead[],
  ids: number[]
): Promise<Link[]> {
  const { name, joinColumn, inverseJoinColumn } = metadataOf(strapi, uid).attributes[reads[0].attribute]
    .joinTable!;
  const own = { row: `link.${joinColumn.name}`, id: `link.${inverseJoinColumn.name}`, field: 'link.field' };
  const statement = strapi.db
    .getConnection(`${name} as link`)
    .whereIn(own.row, ids)
    .whereIn(
      own.field,
      reads.map(({ attribute }) => attribute)
    )
    .orderBy('link.order');
  const mappers = reads.map((read, index) => columnMapperOf(strapi, read, `part${index}`));
  mappers.forEach(({ columns }, index) => {
    if (Object.keys(columns).length === 0) return;
    const alias = `part${index}`;
    const { tableName } = metadataOf(strapi, reads[index].component);
    statement.leftJoin(`${tableName} as ${alias}`, `${alias}.id`, own.id).select(columns);
  });
  const rows: Row[] = await inTransactionUnderWay(strapi, statement.select(own));
  return rows.map((row) => {
    const index = reads.findIndex(({ attribute }) => attribute === row.field);
    return { read: reads[index], row: row.row, id: row.id, item: mappers[index].itemOf(row) };
  });
}

function columnMapperOf(
  strapi: Core.Strapi,
  { component, names }: ComponentRead,
  alias: string
): ColumnMapper {
  const { attributes } = metadataOf(strapi, component);
  const all = Object.keys(attributes).filter((name) => attributes[name].type !== 'relation');
  const isConverted = all.some((name) => !AS_STORED.includes(attributes[name].type));
  if (names === null && isConverted) return { columns: {}, itemOf: () => null };
  const read = names ?? all;
  const keyOf = (name: string) => `${alias}_${name}`;
  return {
    columns: Object.fromEntries(
      read.map((name) => [keyOf(name), `${alias}.${attributes[name].columnName ?? name}`])
    ),
    itemOf: (row) => Object.fromEntries(read.map((name) => [name, row[keyOf(name)]])),
  };
}
