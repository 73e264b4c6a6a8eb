import type { Core, Modules } from '@strapi/strapi';

import { documentsOf, lockDocument, queryBuilder, validationError, type Row } from '@guichet/strapi-kit';
import {
  changesBetween,
  type Deadline,
  type DeadlineChange,
  type Deadlines,
  distinct,
  type Model,
  type Models,
  readInstant,
} from '@guichet/time';
import { movedBy, refusal, zoneOf } from '../refusals';
import { service } from '../services';
import { authorOf } from './author';
import { emptyChangeNote, recordDeadlineChanges } from './history';
import { entriesOf, isPublished, isWrite, writtenRows } from './written-rows';

type Middleware = Modules.Documents.Middleware.Middleware;

interface Params {
  documentId?: string;
  fields?: unknown;
  populate?: unknown;
  data?: { documentId?: string };
}

/**
 * Records how a publication changes deadlines that were public before, with the required note; empties the note after
 * every publication; and gives new rows the history of their document. All of this is in one transaction with the write
 * itself, so that neither exists without the other.
 *
 * @throws ValidationError (400) with the note, the dates and the remedy, if the note is blank
 */
export function recordPublishedChanges(strapi: Core.Strapi, models: Models): Middleware {
  return async (context, next) => {
    const model = models.get(context.uid);
    if (!model?.deadline?.changes || !isWrite(context.action)) return next();
    return strapi.db.transaction(async () => {
      const params = context.params as Params;
      const before = await lockPublishedRows(strapi, model, params.documentId ?? params.data?.documentId);
      const result = await next();
      await recordWritten(strapi, model, params, before, result);
      return result;
    });
  };
}

async function lockPublishedRows(strapi: Core.Strapi, model: Model, documentId?: string): Promise<Row[]> {
  if (!documentId) return [];
  await lockDocument(strapi, model.uid, documentId);
  return queryBuilder(strapi, model.uid)
    .init({ where: { documentId, publishedAt: { $notNull: true } }, populate: populateOf(model.deadline!) })
    .execute();
}

async function recordWritten(
  strapi: Core.Strapi,
  model: Model,
  params: Params,
  before: Row[],
  result: unknown
): Promise<void> {
  const rows = await writtenRows(strapi, model.uid, result, populateOf(model.deadline!));
  if (rows.length === 0) return;
  const documentId = rows[0].documentId as string;
  const published = rows.filter(isPublished);
  const changes = distinct(published.flatMap((row) => changesOf(model.deadline!, before, row)));
  const announcement = {
    note: changes.length > 0 ? expectNote(strapi, model, published, changes) : null,
    announcedAt: service(strapi, 'clock').instant(),
    announcedBy: authorOf(strapi),
  };
  const touched = await recordDeadlineChanges(strapi, model, documentId, changes, announcement);
  if (published.length > 0) touched.push(...(await emptyChangeNote(strapi, model, documentId)));
  await showAnew(
    strapi,
    model.uid,
    params,
    result,
    rows.filter(({ id }) => touched.includes(id))
  );
}

/** A locale that is published for the first time is compared with one that is already public: they share the dates. */
function changesOf(deadline: Deadline, before: Row[], row: Row): DeadlineChange[] {
  const known = before.find(({ locale }) => locale === row.locale) ?? before[0];
  return known ? changesBetween(deadlinesOf(deadline, known), deadlinesOf(deadline, row)) : [];
}

function deadlinesOf({ until, cutOffs }: Deadline, row: Row): Deadlines {
  const items = cutOffs ? (row[cutOffs.attribute] as Row[]) : [];
  const dates = items.map((item) => readInstant(item[cutOffs!.date]));
  return { until: readInstant(row[until]), cutOffs: dates.filter((date) => date !== null) };
}

function populateOf({ cutOffs }: Deadline): object {
  return cutOffs ? { [cutOffs.attribute]: true } : {};
}

function expectNote(strapi: Core.Strapi, model: Model, published: Row[], changes: DeadlineChange[]): string {
  const changeNote = model.deadline!.changeNote!;
  const notes = published.map((row) => String(row[changeNote] ?? '').trim());
  const note = notes.find((text) => text !== '');
  if (note !== undefined) return note;
  const path = [changeNote];
  const zone = zoneOf(strapi, model, published[0]);
  const refused = refusal('change-note', { note: { attribute: path }, moved: changes.map(movedBy), zone });
  throw validationError({ path, ...refused });
}

/** Updates the response with rows that were changed after it had been read. */
async function showAnew(
  strapi: Core.Strapi,
  uid: string,
  { fields, populate }: Params,
  result: unknown,
  touched: Row[]
): Promise<void> {
  const documents = documentsOf(strapi, uid);
  for (const row of touched) {
    const { documentId, locale } = row as Row & { documentId: string };
    const status = isPublished(row) ? 'published' : 'draft';
    const shown = await documents.findOne({ documentId, locale, status, fields, populate });
    Object.assign(
      entriesOf(result).find(({ id }) => id === row.id)!,
      shown
    );
  }
}
