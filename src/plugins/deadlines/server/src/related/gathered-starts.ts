import type { Core } from '@strapi/strapi';

import { metadataOf, queryBuilder, type QueryBuilder, type Row, type Schema } from '@guichet/strapi-kit';
import {
  attributesOf,
  entryValuesOf,
  type GatheredState,
  type Gathering,
  type Starts,
  startsOf,
} from '@guichet/time';
import type { EvaluationContext, StateContext } from '../query/context';
import type { FetchedRow } from '../query/plan';

const OWNER = '__owner';
const DOCUMENT = '__document';

/**
 * When the phases of the entries begin that a gathered state is computed from, by the row's id. A draft and its published version gather the same
 * ones: those of the *published* entries at the relation's other end, in the row's own locale.
 *
 * @param ids of the rows; if left out, all rows
 */
export async function gatheredStarts(
  uid: string,
  state: GatheredState,
  context: StateContext,
  ids?: unknown[]
): Promise<Map<unknown, Starts[]>> {
  const rows = await linkedRows(uid, state, context.strapi, ids);
  const starts = new Map<unknown, Starts[]>();
  for (const row of rows) {
    starts.set(row[OWNER], [...(starts.get(row[OWNER]) ?? []), startsFrom(row, state, context)]);
  }
  return starts;
}

/**
 * The same for rows of a response. A published row whose relation was populated in full has them already; the database
 * is only queried for the others.
 */
export async function startsOfRows(
  uid: string,
  state: GatheredState,
  found: FetchedRow[],
  context: StateContext
): Promise<Map<unknown, Starts[]>> {
  const starts = new Map<unknown, Starts[]>();
  const asked: unknown[] = [];
  for (const { row, plan } of found) {
    const linked = row[state.through];
    const whole = plan.children[state.through]?.whole ?? true;
    if (
      whole &&
      Array.isArray(linked) &&
      linked.length > 0 &&
      linked.every((target) => isCounterpart(target, row))
    ) {
      starts.set(
        row.id,
        linked.map((target) => startsFrom(target, state, context))
      );
    } else {
      asked.push(row.id);
    }
  }
  if (asked.length === 0) return starts;
  return new Map([...starts, ...(await gatheredStarts(uid, state, context, asked))]);
}

/** Says that a row gathers from a published document. */
export interface GatheredDocument {
  row: number;
  documentId: string;
}

/**
 * The rows that gather from some documents.
 *
 * @param documentIds of the type at the relation's other end
 */
export async function gatheringRows(
  uid: string,
  state: GatheredState,
  strapi: Core.Strapi,
  documentIds: string[]
): Promise<GatheredDocument[]> {
  if (documentIds.length === 0) return [];
  const { builder, published } = linking(uid, state, strapi, attributesOf(state.rule));
  const rows = await builder
    .where({ [`${published}.document_id`]: { $in: documentIds } })
    .execute({ mapResults: false });
  return rows.map((row) => ({ row: row[OWNER] as number, documentId: row[DOCUMENT] as string }));
}

/**
 * The ids of the rows that gather from any entry which meets a condition, as SQL.
 *
 * @param condition writes it for the entries' table under an alias
 */
export function gatheringIds(
  uid: string,
  gathering: Gathering,
  strapi: Core.Strapi,
  condition: (alias: string) => string
): string {
  const { builder, published } = linking(uid, gathering, strapi);
  const rows = builder.select([strapi.db.connection.raw('??', [`${builder.alias}.id`])]).getKnexQuery();
  // Knex would take a question mark for the place of a value.
  return rows.whereRaw(condition(published).replaceAll('?', '\\?')).toQuery();
}

/** The state of a published row is gathered from published entries in the same locale. */
function isCounterpart(target: Row, row: Row): boolean {
  return Boolean(target.publishedAt && row.publishedAt) && target.locale === row.locale;
}

function startsFrom(row: Row, state: GatheredState, { defaultZone }: EvaluationContext): Starts {
  return startsOf(
    state.rule,
    entryValuesOf(row, () => false),
    defaultZone
  );
}

function linkedRows(uid: string, state: GatheredState, strapi: Core.Strapi, ids?: unknown[]): Promise<Row[]> {
  const { builder } = linking(uid, state, strapi, attributesOf(state.rule));
  if (ids) builder.where({ id: { $in: ids } });
  return builder.execute({ mapResults: false });
}

/**
 * One statement for all rows: owner → linked version → published version of the same document.
 *
 * @param dates what to read of the published version
 * @returns the statement and the alias of the published version
 */
function linking(
  uid: string,
  state: Gathering,
  strapi: Core.Strapi,
  dates: string[] = []
): { builder: QueryBuilder; published: string } {
  const owner = metadataOf(strapi, uid);
  const target = metadataOf(strapi, state.target);
  const { joinTable } = owner.attributes[state.through];
  if (!joinTable) throw new Error(`${uid}.${state.through} has no join table: gather through one that has`);
  const builder = queryBuilder(strapi, uid);
  const [link, linked, published] = [builder.getAlias(), builder.getAlias(), builder.getAlias()];
  const root = builder.alias;
  const nameOf = (attribute: string) => target.attributes[attribute].columnName ?? attribute;
  const column = (name: string, alias: string) => strapi.db.connection.raw('?? as ??', [name, alias]);
  builder
    .select([
      column(`${root}.id`, OWNER),
      column(`${published}.document_id`, DOCUMENT),
      ...dates.map((name) => column(`${published}.${nameOf(name)}`, name)),
    ])
    .join(innerJoin(link, joinTable.name, joinTable.joinColumn.name, root, 'id', joinTable.on))
    .join(innerJoin(linked, target.tableName, 'id', link, joinTable.inverseJoinColumn.name))
    .join(innerJoin(published, target.tableName, 'document_id', linked, 'document_id'));
  const schema = contentType(strapi, state.target);
  if (schema?.options?.draftAndPublish) builder.where({ [`${published}.published_at`]: { $notNull: true } });
  if (isLocalized(schema) && isLocalized(contentType(strapi, uid))) {
    const sameLocale = strapi.db.connection.raw('??', [`${root}.locale`]);
    builder.where({ [`${published}.locale`]: { $eq: sameLocale } });
  }
  return { builder, published };
}

function contentType(strapi: Core.Strapi, uid: string): Schema | undefined {
  return strapi.contentTypes[uid as keyof typeof strapi.contentTypes] as Schema | undefined;
}

function isLocalized(schema: Schema | undefined): boolean {
  return (schema?.pluginOptions?.i18n as { localized?: boolean } | undefined)?.localized === true;
}

function innerJoin(
  alias: string,
  table: string,
  tableColumn: string,
  rootTable: string,
  rootColumn: string,
  on?: object
) {
  const reference = { referencedTable: table, referencedColumn: tableColumn, rootTable, rootColumn, on };
  return { method: 'innerJoin', alias, ...reference };
}
