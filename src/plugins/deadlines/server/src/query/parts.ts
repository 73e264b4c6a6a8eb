import { metadataOf, queryBuilder, type JoinTable, type Row } from '../strapi-seam';
import type { Moment } from './context';
import type { Found } from './plan';

/** The items that a row has in an attribute that holds a repeatable component, in their order. */
export type PartsOf = (row: Row, attribute: string) => Row[];

/** That an item is one of a row's. */
interface Link {
  attribute: string;
  row: unknown;
  item: unknown;
}

/**
 * The items of components for every row of an answer. Rows that were populated whole carry them already. For the
 * others the database is asked once which items they have, and once more for each component of which there are any:
 * most rows have none.
 *
 * @param attributes those of `uid` that hold the components
 */
export async function readParts(
  uid: string,
  attributes: string[],
  found: Found[],
  context: Moment
): Promise<PartsOf> {
  const parts = new Map(attributes.map((attribute) => [attribute, carriedParts(attribute, found)]));
  const links = await readLinks(uid, parts, found, context);
  for (const attribute of new Set(links.map((link) => link.attribute))) {
    const items = links.filter((link) => link.attribute === attribute);
    await addItems(uid, attribute, items, parts.get(attribute)!, context);
  }
  return (row, attribute) => parts.get(attribute)?.get(row.id) ?? [];
}

type PartsById = Map<unknown, Row[]>;

function carriedParts(attribute: string, found: Found[]): PartsById {
  const isThere = ({ row, plan }: Found) =>
    Array.isArray(row[attribute]) && (plan.children[attribute]?.whole ?? true);
  return new Map(found.filter(isThere).map(({ row }) => [row.id, row[attribute] as Row[]]));
}

/** What is not carried. The components of all attributes of a type are linked in one table. */
async function readLinks(
  uid: string,
  parts: Map<string, PartsById>,
  found: Found[],
  { strapi }: Moment
): Promise<Link[]> {
  const isMissing = ({ row }: Found, attribute: string) => !parts.get(attribute)!.has(row.id);
  const attributes = [...parts.keys()].filter((attribute) => found.some((one) => isMissing(one, attribute)));
  if (attributes.length === 0) return [];
  const asked = found.filter((one) => attributes.some((attribute) => isMissing(one, attribute)));
  const { name, joinColumn, inverseJoinColumn } = joinTableOf(uid, attributes[0], strapi);
  const rows = await queryBuilder(strapi, name)
    .select([joinColumn.name, inverseJoinColumn.name, 'field'])
    .where({ [joinColumn.name]: { $in: asked.map(({ row }) => row.id) }, field: { $in: attributes } })
    .orderBy([{ order: 'asc' }])
    .execute({ mapResults: false });
  const links = rows.map((row) => ({
    attribute: row.field as string,
    row: row[joinColumn.name],
    item: row[inverseJoinColumn.name],
  }));
  return links.filter(({ attribute, row }) => !parts.get(attribute)!.has(row));
}

async function addItems(
  uid: string,
  attribute: string,
  links: Link[],
  parts: PartsById,
  { strapi }: Moment
): Promise<void> {
  const component = metadataOf(strapi, uid).attributes[attribute].target as 'api::call.call';
  const where = { id: { $in: links.map(({ item }) => item) } };
  const items: Row[] = await strapi.db.query(component).findMany({ where });
  const byId = new Map(items.map((item) => [item.id, item]));
  for (const { row, item } of links) {
    const known = byId.get(item);
    if (known) parts.set(row, [...(parts.get(row) ?? []), known]);
  }
}

function joinTableOf(uid: string, attribute: string, strapi: Moment['strapi']): JoinTable {
  return metadataOf(strapi, uid).attributes[attribute].joinTable!;
}
