import type { Core } from '@strapi/strapi';

import { type RepresentativeRows, metadataOf, queryBuilder, type Row, schemaOf } from '@guichet/strapi-kit';
import {
  applies,
  attributesOf,
  entryValuesOf,
  type Model,
  type RecordedChange,
  type Starts,
  startsOf,
  type State,
  type Timeline,
  timelineOf,
  toMilliseconds,
} from '@guichet/time';
import { componentOwners } from '../related/component-owners';
import type { StateContext } from '../query/context';
import { startsOfRows } from '../related/gathered-starts';
import type { ComponentRead } from '../related/item-links';
import { readItems, type ItemsOf } from '../related/read-items';
import { COMPUTE_ALL, type FetchedRow } from '../query/plan';

/**
 * What the clock does to some documents, in a few statements for all of them.
 *
 * @returns in any order; documents that are not published are left out
 */
export async function readTimelines(
  model: Model,
  documentIds: string[],
  representative: RepresentativeRows,
  context: StateContext
): Promise<Timeline[]> {
  const byDocument = new Map<unknown, Row[]>();
  for (const row of await selectPublishedRows(model, documentIds, context.strapi)) {
    byDocument.set(row.documentId, [...(byDocument.get(row.documentId) ?? []), row]);
  }
  const documents = [...byDocument.values()].map((rows) => ({ row: representative.of(rows), rows }));
  return timelinesOf(model, documents, context);
}

/** The relevant rows of one document, and the representative one among them. */
export interface DocumentRows {
  row: Row;
  rows: Row[];
}

/**
 * The same for rows that were already read, with the attributes from `timelineAttributes`.
 *
 * @returns in the order of `documents`
 */
export async function timelinesOf(
  model: Model,
  documents: DocumentRows[],
  context: StateContext
): Promise<Timeline[]> {
  const found = documents.map(({ row }) => ({ row, plan: COMPUTE_ALL }));
  const startsByState = await readStarts(model, found, context);
  const hasDeadline = await deadlineReader(model, found, context);
  const { cutOffs, changes } = model.deadline ?? {};
  const itemsOf = await readItems(model.uid, readsOfDeadline(model, context.strapi), found, context.strapi);
  const slug = slugOf(model, context.strapi);
  return documents.map(({ row, rows }) =>
    timelineOf(model, {
      documentId: row.documentId as string,
      rowId: row.id as number,
      slug: slug ? ((row[slug] as string | null) ?? null) : null,
      locales: localesOf(row, rows),
      writtenAt: Math.max(toMilliseconds(row.updatedAt) ?? 0, toMilliseconds(row.publishedAt) ?? 0),
      starts: startsByState(row),
      embargoUntil: model.embargo === null ? null : toMilliseconds(row[model.embargo]),
      cutOffs: hasDeadline(row) ? datesOf(row, cutOffs ?? null, itemsOf) : [],
      changes: changes ? itemsOf(row, changes).map(asChange) : [],
    })
  );
}

/** The attributes of a row that `timelinesOf` needs. */
export function timelineAttributes(model: Model, strapi: Core.Strapi): string[] {
  const { uid, states, embargo } = model;
  const dates = states.flatMap((state) => (state.kind === 'dated' ? attributesOf(state.rule) : []));
  const wanted = ['id', 'documentId', 'locale', 'publishedAt', 'updatedAt', slugOf(model, strapi), embargo];
  const { attributes } = metadataOf(strapi, uid);
  const names = [...wanted, ...dates].filter((name) => name !== null && name in attributes) as string[];
  return [...new Set(names)];
}

function selectPublishedRows(model: Model, documentIds: string[], strapi: Core.Strapi): Promise<Row[]> {
  const isDrafted = schemaOf(strapi, model.uid).options?.draftAndPublish;
  const published = isDrafted ? { publishedAt: { $notNull: true } } : {};
  return queryBuilder(strapi, model.uid)
    .select(timelineAttributes(model, strapi))
    .where({ documentId: { $in: documentIds }, ...published })
    .execute();
}

function readsOfDeadline({ uid, deadline }: Model, strapi: Core.Strapi): ComponentRead[] {
  if (!deadline) return [];
  const { cutOffs, changes } = deadline;
  const reads: ComponentRead[] = cutOffs ? [{ ...cutOffs, names: [cutOffs.date] }] : [];
  if (changes === null) return reads;
  const component = metadataOf(strapi, uid).attributes[changes].target!;
  return [...reads, { attribute: changes, component, names: ['from', 'to', 'announcedAt'] }];
}

/** When phases of rows begin, by the name of the state. The rows need the attributes from `timelineAttributes`. */
export async function readStarts({ uid, states }: Model, found: FetchedRow[], context: StateContext) {
  const readers: [string, (row: Row) => Starts[]][] = [];
  for (const state of states) readers.push([state.name, await startsReader(uid, state, found, context)]);
  return (row: Row) => new Map(readers.map(([name, read]) => [name, read(row)]));
}

/** Reads when the phases of a row begin for one state. The rows need the attributes that the state reads. */
export async function startsReader(uid: string, state: State, found: FetchedRow[], context: StateContext) {
  if (state.kind === 'gathered') {
    const gathered = await startsOfRows(uid, state, found, context);
    return ({ id }: Row) => gathered.get(id) ?? [];
  }
  const owners = await componentOwners(uid, state.rule, found, context.strapi);
  return (row: Row) => [
    startsOf(
      state.rule,
      entryValuesOf(row, () => owners.has(row.id)),
      context.defaultZone
    ),
  ];
}

/** Whether the rule of the state that ends at the deadline applies to a row. */
async function deadlineReader({ uid, deadline }: Model, found: FetchedRow[], context: StateContext) {
  if (!deadline) return () => false;
  const { rule } = deadline.state;
  const owners = await componentOwners(uid, rule, found, context.strapi);
  return (row: Row) =>
    applies(
      rule,
      entryValuesOf(row, () => owners.has(row.id))
    );
}

function slugOf({ uid }: Model, strapi: Core.Strapi): string | null {
  const { attributes } = schemaOf(strapi, uid);
  return Object.keys(attributes).find((name) => attributes[name].type === 'uid') ?? null;
}

function localesOf(representative: Row, rows: Row[]): string[] {
  const others = rows.filter((row) => row !== representative).map(({ locale }) => locale);
  return [representative.locale, ...others.sort()].filter((locale) => typeof locale === 'string');
}

function datesOf(row: Row, path: { attribute: string; date: string } | null, itemsOf: ItemsOf): number[] {
  if (path === null) return [];
  const dates = itemsOf(row, path.attribute).map((item) => toMilliseconds(item[path.date]));
  return dates.filter((date) => date !== null);
}

function asChange({ from, to, announcedAt }: Row): RecordedChange {
  return {
    from: toMilliseconds(from),
    to: toMilliseconds(to),
    announcedAt: toMilliseconds(announcedAt) ?? 0,
  };
}
