import type { Row } from '@guichet/strapi-kit';
import type { EvaluationContext } from './context';
import { linksWithItems, type Link, type Part } from './part-links';
import type { FetchedRow } from './plan';

/** The items that a row has in an attribute that holds a repeatable component, in their order. */
export type PartsOf = (row: Row, attribute: string) => Row[];

type PartsById = Map<unknown, Row[]>;

/**
 * The items of components for every row of an answer. Rows that were populated whole carry them already. For the
 * others the database is asked once; and once more for a component with values that Strapi converts as it reads.
 *
 * @param parts those of the type `uid`
 */
export async function readParts(
  uid: string,
  parts: Part[],
  found: FetchedRow[],
  context: EvaluationContext
): Promise<PartsOf> {
  const known = new Map(parts.map(({ attribute }) => [attribute, carriedParts(attribute, found)]));
  const links = await readLinks(uid, parts, known, found, context);
  for (const part of parts) {
    const own = links.filter((link) => link.part === part);
    if (own.length > 0) await addItems(part, own, known.get(part.attribute)!, context);
  }
  return (row, attribute) => known.get(attribute)?.get(row.id) ?? [];
}

function carriedParts(attribute: string, found: FetchedRow[]): PartsById {
  const isThere = ({ row, plan }: FetchedRow) =>
    Array.isArray(row[attribute]) && (plan.children[attribute]?.whole ?? true);
  return new Map(found.filter(isThere).map(({ row }) => [row.id, row[attribute] as Row[]]));
}

/** What rows do not carry. */
async function readLinks(
  uid: string,
  parts: Part[],
  known: Map<string, PartsById>,
  found: FetchedRow[],
  { strapi }: EvaluationContext
): Promise<Link[]> {
  const isMissing = ({ row }: FetchedRow, { attribute }: Part) => !known.get(attribute)!.has(row.id);
  const missing = parts.filter((part) => found.some((one) => isMissing(one, part)));
  if (missing.length === 0) return [];
  const asked = found.filter((one) => missing.some((part) => isMissing(one, part)));
  const ids = asked.map(({ row }) => row.id as number);
  const links = await linksWithItems(strapi, uid, missing, ids);
  return links.filter(({ part, row }) => !known.get(part.attribute)!.has(row));
}

async function addItems(
  { component }: Part,
  links: Link[],
  known: PartsById,
  { strapi }: EvaluationContext
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
