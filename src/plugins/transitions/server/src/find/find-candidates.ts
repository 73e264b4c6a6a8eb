import type { Core } from '@strapi/strapi';

import { type Row, type TransactionKnex, metadataOf } from '@guichet/strapi-kit';
import { ANNOUNCEMENT, PUBLICATION } from '../constants';
import { levelNames, type AnnouncedType } from '../schema/announced-type';
import { deadlines } from '../partners';
import { service } from '../services';
import type { Recorded, Candidate } from './candidates';

/** The aliases of the content's table and of ours in the statements. */
const [ENTRY, KNOWN] = ['entry', 'known'];

/**
 * SQL for the version of a published row called `alias`: publishing makes a new row, and other writes change its date.
 */
export function rowVersionSql(alias: string): string {
  return `CAST(${alias}.id AS TEXT) || ' ' || COALESCE(CAST(${alias}.updated_at AS TEXT), '')`;
}

/**
 * Documents whose known levels differ from those at `now`, that were written since, or that were due to change by now.
 * Compares levels in one statement (and one more for what a state is gathered from), so a missed event does not matter.
 *
 * @param now ms (UTC)
 */
export async function findCandidates(
  strapi: Core.Strapi,
  type: AnnouncedType,
  now: number
): Promise<Candidate[]> {
  const { uid, cutOffs, itemStates } = type;
  const levels = await deadlines(strapi, 'levels').sql(uid, levelNames(type), ENTRY, now);
  const differences = Object.entries(levels).flatMap(([name, { level, next }]) => [
    `${KNOWN}.levels ->> '${name}' IS DISTINCT FROM (${level})`,
    ...(next === null ? [] : [`(${next}) < COALESCE(${KNOWN}.next_at, ${Number.MAX_SAFE_INTEGER})`]),
  ]);
  const withoutLevels = [...(cutOffs ? [cutOffs.attribute] : []), ...itemStates.map(({ name }) => name)];
  differences.push(...withoutLevels.map((name) => `${KNOWN}.levels ->> '${name}' IS NULL`));
  const due = [`${KNOWN}.next_at <= ${now}`, `${KNOWN}.seen <> ${rowVersionSql(ENTRY)}`, ...differences];
  const isNotAhead = `${KNOWN}.as_of <= ${now}`;
  const where = `${KNOWN}.id IS NULL OR (${isNotAhead} AND (${due.join(' OR ')}))`;
  return readSubjects(strapi, uid, announced(strapi, type, where, now));
}

/**
 * Documents that were due to change by now, by index.
 *
 * @param now ms (UTC)
 */
export async function findDue(strapi: Core.Strapi, type: AnnouncedType, now: number): Promise<Candidate[]> {
  const where = `${KNOWN}.next_at <= ${now} AND ${KNOWN}.as_of <= ${now}`;
  return readSubjects(strapi, type.uid, announced(strapi, type, where, now));
}

/** Whether `findCandidates` passed over a document, because an edit of it is waiting. */
export async function isSomeEditWaiting(
  strapi: Core.Strapi,
  { uid }: AnnouncedType,
  now: number
): Promise<boolean> {
  const [waiting] = (await waitingEdits(strapi, uid, now).select('publication.id').limit(1)) as Row[];
  return waiting !== undefined;
}

/**
 * Edits are announced before what the clock makes of them. A document whose edit is waiting comes with the next pass.
 */
function announced(strapi: Core.Strapi, { uid }: AnnouncedType, where: string, now: number): string {
  if (!service(strapi, 'types').edited.has(uid)) return where;
  const waiting = waitingEdits(strapi, uid, now)
    .select(strapi.db.connection.raw('1'))
    .whereRaw(`publication.entry_id = ${ENTRY}.document_id`);
  return `(${where}) AND NOT EXISTS (${waiting.toQuery()})`;
}

function waitingEdits(strapi: Core.Strapi, uid: string, now: number) {
  return strapi.db
    .connection({ publication: metadataOf(strapi, PUBLICATION).tableName })
    .where('publication.uid', uid)
    .where('publication.next_at', '<=', now);
}

/** All published documents, as if none were known, in the current transaction. */
export async function allCandidates(
  strapi: Core.Strapi,
  uid: string,
  trx: TransactionKnex
): Promise<Candidate[]> {
  return readSubjects(strapi, uid, `${KNOWN}.id IS NULL`, trx);
}

async function readSubjects(
  strapi: Core.Strapi,
  uid: string,
  where: string,
  trx?: TransactionKnex
): Promise<Candidate[]> {
  const knex = strapi.db.connection;
  const isRepresentative = await deadlines(strapi, 'levels').isRepresentative(uid, ENTRY);
  const statement = knex({ [ENTRY]: metadataOf(strapi, uid).tableName })
    .leftJoin({ [KNOWN]: metadataOf(strapi, ANNOUNCEMENT).tableName }, (join) =>
      join.on(`${KNOWN}.entry_id`, `${ENTRY}.document_id`).andOnVal(`${KNOWN}.uid`, uid)
    )
    .select(`${KNOWN}.*`, `${ENTRY}.document_id as candidate`, knex.raw(`${rowVersionSql(ENTRY)} AS found`))
    .whereRaw(isRepresentative)
    .whereRaw(`(${where})`);
  if (trx) statement.transacting(trx);
  return ((await statement) as Row[]).map(asSubject);
}

function asSubject(row: Row): Candidate {
  return {
    documentId: row.candidate as string,
    rowVersion: row.found as string,
    recorded: row.id === null ? null : asRecorded(row),
  };
}

/** SQLite stores JSON as text, and PostgreSQL's driver returns large numbers as text. */
function asRecorded(row: Row): Recorded {
  const { levels } = row;
  return {
    id: Number(row.id),
    version: Number(row.version),
    rowVersion: row.seen as string,
    levels: (typeof levels === 'string' ? JSON.parse(levels) : levels) as Record<string, string>,
    asOf: Number(row.as_of),
    nextAt: row.next_at === null ? null : Number(row.next_at),
    changes: Number(row.changes),
  };
}
