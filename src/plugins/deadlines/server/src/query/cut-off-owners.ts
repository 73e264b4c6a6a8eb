import type { Core } from '@strapi/strapi';

import { inTransactionUnderWay, metadataOf, type Row } from '@guichet/strapi-kit';
import { type CutOffs, type Owner, zoneOr } from '@guichet/time';
import type { EvaluationContext, StateContext } from './context';
import type { FetchedRow } from './plan';

/** What the text of a cut-off depends on besides its date: the entry's IANA zone and locale. */
export interface Setting {
  zone: string;
  locale: string;
}

/**
 * The settings of cut-offs, by the id of the item. If an entry was read with its cut-offs, it has them already. For the
 * others there is one query for each type. Items of anything else have none.
 */
export async function settingsOf(
  { owners }: CutOffs,
  found: FetchedRow[],
  context: StateContext
): Promise<Map<unknown, Setting>> {
  const settings = new Map<unknown, Setting>();
  const add = (id: unknown, row: Row, timezone: string | null) =>
    settings.set(id, settingOf(row, timezone, context));
  for (const { row, owner } of found) {
    const type = owner && owners.find((candidate) => tells(owner, candidate, row));
    if (type) add(row.id, owner, type.timezone);
  }
  for (const owner of owners) {
    const missing = found.map(({ row }) => row.id).filter((id) => !settings.has(id));
    if (missing.length === 0) break;
    for (const row of await ownersOf(owner, missing, context.strapi)) add(row.item, row, owner.timezone);
  }
  return settings;
}

/** Whether the row that holds an item is an entry of this type, and was read with all that is needed. */
function tells(row: Row, { attribute, timezone }: Owner, item: Row): boolean {
  const held = row[attribute];
  const isHeld = Array.isArray(held) && held.includes(item);
  return isHeld && 'locale' in row && (timezone === null || timezone in row);
}

function ownersOf({ uid, attribute, timezone }: Owner, ids: unknown[], strapi: Core.Strapi): Promise<Row[]> {
  const { tableName, attributes } = metadataOf(strapi, uid);
  const { name, joinColumn, inverseJoinColumn, on } = attributes[attribute].joinTable!;
  const columnOf = (each: string) => `owner.${attributes[each].columnName ?? each}`;
  const columns = { item: `link.${inverseJoinColumn.name}`, locale: columnOf('locale') };
  const statement = strapi.db
    .getConnection(`${name} as link`)
    .join(`${tableName} as owner`, 'owner.id', `link.${joinColumn.name}`)
    .whereIn(columns.item, ids as number[])
    .where(Object.fromEntries(Object.entries(on ?? {}).map(([each, value]) => [`link.${each}`, value])))
    .select({ ...columns, ...(timezone !== null && { [timezone]: columnOf(timezone) }) });
  return inTransactionUnderWay(strapi, statement);
}

function settingOf(row: Row, timezone: string | null, { defaultZone }: EvaluationContext): Setting {
  return { zone: zoneOr(timezone && row[timezone], defaultZone), locale: localeOf(row) };
}

/** The language of a row's texts. */
export function localeOf({ locale }: Row): string {
  return typeof locale === 'string' ? locale : 'en';
}
