import type { Core } from '@strapi/strapi';

import { findRows, knexOf, metadataOf, type Row } from '@guichet/strapi-kit';
import { and, compare, type Condition, type Model, overlapCondition, type Span } from '@guichet/time';
import type { EvaluationContext, StateContext } from '../../query/context';
import type { GatheredDocument } from '../../related/gathered-starts';
import { SqlRenderer } from '../../query/render-sql';
import { toWhere } from '../../query/render-where';
import { timelineAttributes } from '../../levels/read-timelines';
import type { TimedComponent, TimedType } from './timed-types';

/**
 * The published rows of the documents to which something happens in a span, or the drafts of those that have none: at
 * most three statements.
 *
 * @param readable a `where` for the rows that may be read
 * @param gathering which rows gather their state from entries that were already found
 * @returns by documentId
 */
export async function findDocuments(
  type: TimedType,
  span: Span,
  readable: object,
  gathering: GatheredDocument[],
  context: StateContext
): Promise<Row[][]> {
  const { strapi } = context;
  const { uid } = type.model;
  const happening = { $or: conditionsIn(type, span, gathering, context) };
  const found = await findRows(strapi, uid, ['documentId'], { $and: [readable, happening] });
  const documentIds = [...new Set(found.map(({ documentId }) => documentId as string))];
  if (documentIds.length === 0) return [];
  const published = await rowsOf(type, readable, documentIds, true, context.strapi);
  const missing = documentIds.filter((id) => !published.has(id));
  const drafts = await rowsOf(type, readable, missing, false, context.strapi);
  // One that was deleted meanwhile is in neither.
  return documentIds.flatMap((id) => {
    const rows = published.get(id) ?? drafts.get(id);
    return rows ? [rows] : [];
  });
}

/** Those of some documents that may be read, by documentId. Without drafts, all rows of a type are published. */
async function rowsOf(
  { schema, model, title }: TimedType,
  readable: object,
  documentIds: string[],
  published: boolean,
  strapi: Core.Strapi
): Promise<Map<string, Row[]>> {
  const byDocument = new Map<string, Row[]>();
  if (documentIds.length === 0) return byDocument;
  const names = new Set([...timelineAttributes(model, strapi), ...(title === null ? [] : [title])]);
  const where: object[] = [readable, { documentId: { $in: documentIds } }];
  if (schema.options?.draftAndPublish) where.push({ publishedAt: { $notNull: published } });
  for (const row of await findRows(strapi, model.uid, [...names], { $and: where })) {
    const documentId = row.documentId as string;
    const rows = byDocument.get(documentId);
    if (rows) rows.push(row);
    else byDocument.set(documentId, [row]);
  }
  return byDocument;
}

function conditionsIn(
  { model, components: parts }: TimedType,
  span: Span,
  gathering: GatheredDocument[],
  context: StateContext
): object[] {
  const own = [...overlapsIn(model, span, context), ...embargoIn(model, span)];
  const gathers: Condition = { kind: 'ids', ids: gathering.map(({ row }) => row) };
  return [
    ...[...own, gathers].map((condition) => toWhere(condition, model.uid, context.strapi)),
    ...parts.map((part) => holds(model.uid, part, overlapsIn(part.model, span, context), context.strapi)),
  ];
}

function overlapsIn({ states }: Model, span: Span, { defaultZone }: EvaluationContext): Condition[] {
  const own = states.filter(({ kind }) => kind === 'dated');
  return own.map(({ rule }) => overlapCondition(rule, span, defaultZone));
}

function embargoIn({ embargo }: Model, { from, until }: Span): Condition[] {
  return embargo === null ? [] : [and(compare(embargo, '>=', from), compare(embargo, '<', until))];
}

/** The rows with an item of a component for which one of the conditions is true. */
function holds(
  uid: string,
  { attribute, component }: TimedComponent,
  conditions: Condition[],
  strapi: Core.Strapi
): object {
  const knex = knexOf(strapi);
  const { tableName } = metadataOf(strapi, component);
  const { name, joinColumn, inverseJoinColumn } = metadataOf(strapi, uid).attributes[attribute].joinTable!;
  const sql = new SqlRenderer(strapi, component, tableName);
  const anyOf = conditions.map((condition) => sql.condition(condition)).join(' OR ');
  const items = knex(tableName).select('id').whereRaw(anyOf);
  const owners = knex(name).select(joinColumn.name).where('field', attribute);
  return { id: { $in: owners.whereIn(inverseJoinColumn.name, items) } };
}
