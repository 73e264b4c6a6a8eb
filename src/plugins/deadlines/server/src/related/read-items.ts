import type { Core } from '@strapi/strapi';

import type { Row } from '@guichet/strapi-kit';
import { linksWithItems, type Link, type ComponentRead } from './item-links';
import type { FetchedRow } from '../query/plan';

/** The items of a row in an attribute with a repeatable component, in their order. */
export type ItemsOf = (row: Row, attribute: string) => Row[];

type ItemsById = Map<unknown, Row[]>;

/**
 * The items of components for every row of a response. Rows that were populated in full have them already. For the others
 * there is one query, and another one for a component with values that Strapi converts when it reads them.
 *
 * @param reads the component attributes of the type `uid`
 */
export async function readItems(
  uid: string,
  reads: ComponentRead[],
  found: FetchedRow[],
  strapi: Core.Strapi
): Promise<ItemsOf> {
  const known = new Map(reads.map(({ attribute }) => [attribute, carriedItems(attribute, found)]));
  const links = await readLinks(uid, reads, known, found, strapi);
  for (const read of reads) {
    const own = links.filter((link) => link.read === read);
    if (own.length > 0) await addItems(read, own, known.get(read.attribute)!, strapi);
  }
  return (row, attribute) => known.get(attribute)?.get(row.id) ?? [];
}

function carriedItems(attribute: string, found: FetchedRow[]): ItemsById {
  const isThere = ({ row, plan }: FetchedRow) =>
    Array.isArray(row[attribute]) && (plan.children[attribute]?.whole ?? true);
  return new Map(found.filter(isThere).map(({ row }) => [row.id, row[attribute] as Row[]]));
}

/** Reads what the rows lack. */
async function readLinks(
  uid: string,
  reads: ComponentRead[],
  known: Map<string, ItemsById>,
  found: FetchedRow[],
  strapi: Core.Strapi
): Promise<Link[]> {
  const isMissing = ({ row }: FetchedRow, { attribute }: ComponentRead) => !known.get(attribute)!.has(row.id);
  const missing = reads.filter((read) => found.some((one) => isMissing(one, read)));
  if (missing.length === 0) return [];
  const asked = found.filter((one) => missing.some((read) => isMissing(one, read)));
  const ids = asked.map(({ row }) => row.id as number);
  const links = await linksWithItems(strapi, uid, missing, ids);
  return links.filter(({ read, row }) => !known.get(read.attribute)!.has(row));
}

async function addItems(
  { component }: ComponentRead,
  links: Link[],
  known: ItemsById,
  strapi: Core.Strapi
): Promise<void> {
  const incomplete = links.filter(({ item }) => item === null).map(({ id }) => id);
  const items: Row[] = incomplete.length
    ? await strapi.db.query(component as 'api::call.call').findMany({ where: { id: { $in: incomplete } } })
    : [];
  const byId = new Map(items.map((item) => [item.id, item]));
  for (const { row, id, item } of links) {
    const whole = item ?? byId.get(id);
    if (whole) known.set(row, [...(known.get(row) ?? []), whole]);
  }
}
