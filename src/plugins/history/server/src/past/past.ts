import type { Core, UID } from '@strapi/strapi';

import {
  isLocalized,
  type Knex,
  metadataOf,
  queryBuilder,
  schemaOf,
  writeComponents,
  writeInTurn,
} from '@guichet/strapi-kit';
import { dataFrom } from '../domain/data-from';
import { asServer } from '../partners';
import { idsOfFiles } from '../restore/restorable';
import { contentReader } from '../schema/history-types';
import { findPast, type PastEntry } from './find-past';
import { expectKept } from './kept-since';

/** Shows what was published at an instant. */
export interface Past {
  /**
   * Runs work that reads, in a transaction in which the entries of all types with a history are published as they were at
   * the instant. It is rolled back: nobody else sees it. Other writers wait meanwhile.
   *
   * @param instant ms (UTC)
   * @throws ValidationError (400) if that is not known
   */
  during: <T>(instant: number, work: () => Promise<T>) => Promise<T>;
}

/** Ends the transaction in which the past was shown. */
class PastIsOver extends Error {}

/** @returns the service `plugin::history.past` */
export function createPast({ strapi }: { strapi: Core.Strapi }): Past {
  return {
    during: async <T>(instant: number, work: () => Promise<T>): Promise<T> => {
      await expectKept(strapi, instant);
      let result: { value: T } | undefined;
      const show = writeInTurn(strapi, async ({ trx }) => {
        await asServer(strapi, async () => bringBack(strapi, trx, await findPast(strapi, trx, instant)));
        result = { value: await work() };
        throw new PastIsOver();
      });
      await show.catch((error: unknown) => {
        if (!(error instanceof PastIsOver)) throw error;
      });
      return result!.value;
    },
  };
}

/** First the rows of all entries, then what they hold: one may link to another. */
async function bringBack(strapi: Core.Strapi, trx: Knex, entries: PastEntry[]): Promise<void> {
  const rows: [PastEntry, unknown][] = [];
  for (const entry of entries) {
    const id = await published(strapi, entry.uid, entry);
    if (entry.content !== null) rows.push([entry, id ?? (await makeRow(strapi, entry))]);
    else if (id !== undefined) await trx(metadataOf(strapi, entry.uid).tableName).where({ id }).delete();
  }
  for (const [entry, id] of rows) await fill(strapi, entry, id);
}

/** The id of the row that is published of a document. */
async function published(
  strapi: Core.Strapi,
  uid: string,
  { documentId, locale }: { documentId: string; locale: string | null }
): Promise<unknown> {
  const schema = schemaOf(strapi, uid);
  const where = {
    documentId,
    ...(schema.options?.draftAndPublish && { publishedAt: { $notNull: true } }),
    ...(isLocalized(schema) && { locale }),
  };
  const [row] = await queryBuilder(strapi, uid)
    .init({ select: ['id'], where })
    .execute();
  return row?.id;
}

async function makeRow(strapi: Core.Strapi, { uid, documentId, locale, at }: PastEntry): Promise<unknown> {
  const date = new Date(at);
  const data = { documentId, locale, publishedAt: date, createdAt: date };
  const { id } = await strapi.db.query(uid as UID.ContentType).create({ data });
  return id;
}

async function fill(
  strapi: Core.Strapi,
  { uid, locale, at, content }: PastEntry,
  id: unknown
): Promise<void> {
  const data = await dataFrom(contentReader(strapi), uid, content!, {
    isWritten: () => true,
    linked: async (target, documentIds) => ({
      set: await idsOfPublished(strapi, target, documentIds, locale),
    }),
    files: (files) => idsOfFiles(strapi, files),
  });
  const { attributes } = schemaOf(strapi, uid);
  const isPart = ([name]: [string, unknown]) => ['component', 'dynamiczone'].includes(attributes[name].type);
  const parts = Object.fromEntries(Object.entries(data).filter(isPart));
  const components = await writeComponents(strapi, uid, { id }, parts);
  const date = new Date(at);
  await strapi.db.query(uid as UID.ContentType).update({
    where: { id },
    data: { ...data, ...components, updatedAt: date, publishedAt: date },
  });
}

async function idsOfPublished(
  strapi: Core.Strapi,
  uid: string,
  documentIds: string[],
  locale: string | null
): Promise<{ id: unknown }[]> {
  const ids: { id: unknown }[] = [];
  for (const documentId of documentIds) {
    const id = await published(strapi, uid, { documentId, locale });
    if (id !== undefined) ids.push({ id });
  }
  return ids;
}
