import type { Core, UID } from '@strapi/strapi';

/** An entry as the Document Service returns it: its attributes depend on a content type known at run time. */
export type Row = Record<string, unknown> & { documentId: string };

type Query = Record<string, unknown>;

/** The part of the Document Service that the import uses, for a content type that is named by a variable. */
export interface Documents {
  findFirst(query: Query): Promise<Row | null>;
  findMany(query: Query): Promise<Row[]>;
  findOne(query: Query & { documentId: string }): Promise<Row | null>;
  create(query: Query): Promise<Row>;
  update(query: Query & { documentId: string }): Promise<Row | null>;
  publish(query: Query & { documentId: string }): Promise<unknown>;
  unpublish(query: Query & { documentId: string }): Promise<unknown>;
  delete(query: Query & { documentId: string }): Promise<unknown>;
}

/** Strapi types a document by its uid; the import writes several types by one rule. */
export function documentsOf(strapi: Core.Strapi, uid: string): Documents {
  return strapi.documents(uid as UID.ContentType) as unknown as Documents;
}

/** The zone in which dates without an offset are read: the deadlines plugin's, set in one place. */
export function defaultTimezone(strapi: Core.Strapi): string {
  return strapi.plugin('deadlines').config<string>('timezone');
}

interface Internals {
  pool: { numUsed(): number; numPendingAcquires(): number };
  webhooks: { queue: { running: number } };
}

/** True while Strapi talks to its database or delivers webhooks. */
export function isBusy(strapi: Core.Strapi): boolean {
  const pool = strapi.db.connection.client.pool as Internals['pool'];
  const webhooks = strapi.get('webhookRunner') as Internals['webhooks'];
  return pool.numUsed() + pool.numPendingAcquires() + webhooks.queue.running > 0;
}

/** What Strapi hands to the work of a transaction. */
type Transaction = Parameters<Parameters<Core.Strapi['db']['transaction']>[0]>[0];

interface Turns {
  run: <T>(work: (transaction: Transaction) => Promise<T>) => Promise<T>;
  apart: <T>(work: (transaction: Transaction) => Promise<T>) => Promise<T>;
}

/** Whose turn it is to write. */
export function turnsOf(strapi: Core.Strapi): Turns {
  return strapi.plugin('concurrent-writes').service('turns');
}

interface HeldConnection {
  query: <Row>(sql: string, values: unknown[]) => Promise<Row[]>;
  release: () => Promise<void>;
}

/** A connection of the pool to PostgreSQL that nobody else uses until it is released. */
export async function holdConnection(strapi: Core.Strapi): Promise<HeldConnection> {
  const knex = strapi.db.connection;
  const connection: unknown = await knex.client.acquireConnection();
  return {
    query: async (sql, values) => (await knex.raw(sql, values as never).connection(connection)).rows,
    release: () => knex.client.releaseConnection(connection),
  };
}

export async function registerAdminActions(strapi: Core.Strapi, actions: object[]): Promise<void> {
  await strapi.service('admin::permission').actionProvider.registerMany(actions);
}

/** A file of a multipart request, which lies in a temporary file while the request is handled. */
export interface UploadedFile {
  filepath: string;
  originalFilename: string | null;
  /** Bytes. */
  size: number;
}

/** A request to the admin API. Strapi removes the temporary files of those that are called `files`. */
export interface Context {
  request: {
    body?: { locale?: unknown };
    files?: { files?: UploadedFile | UploadedFile[] };
  };
  type: string;
  body: unknown;
  set: (header: string, value: string) => void;
  conflict: (message: string) => void;
}
