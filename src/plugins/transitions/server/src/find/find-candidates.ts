import type { Core } from '@strapi/strapi';

import { type Row, type TransactionKnex, metadataOf } from '@guichet/strapi-kit';
import { ANNOUNCEMENT, PUBLICATION } from '../constants';
import { levelNames, type AnnouncedType } from '../schema/announced-type';
import { deadlines } from '../partners';
import { service } from '../services';
import type { Recorded, Candidate } from './candidates';

/** The names of the content's table and of ours in the statements. */
const [ENTRY, KNOWN] = ['entry', 'known'];

/**
 * SQL for what tells versions of a published row called `alias` apart: publishing makes a new row, and other writes
 * date it anew.
 */
export function rowVersionSql(alias: string): string {
  return `CAST(${alias}.id AS TEXT) || ' ' || COALESCE(CAST(${alias}.updated_at AS TEXT), '')`;
}

/**
 * The documents of which something else is known than what is so at `now`, or that were written since, or of which
 * something was to change by now. Compares levels, in one statement (and one for what a state is gathered from): no
 * event that was missed matters.
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
  const isEdited = service(strapi, 'types').edited.has(uid);
  return readSubjects(strapi, uid, isEdited ? `(${where}) AND ${isAnnounced(strapi, uid, now)}` : where);
}

/** What editors did is announced before what the clock makes of it: what waits for that comes with the next pass. */
function isAnnounced(strapi: Core.Strapi, uid: string, now: number): string {
  const waiting = strapi.db
    .connection({ publication: metadataOf(strapi, PUBLICATION).tableName })
    .select(strapi.db.connection.raw('1'))
    .where('publication.uid', uid)
    .whereRaw(`publication.entry_id = ${ENTRY}.document_id`)
    .where('publication.next_at', '<=', now);
  return `NOT EXISTS (${waiting.toQuery()})`;
}

/** All published documents, as if nothing were known of them; in the transaction under way. */
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

/** SQLite holds JSON as text, and PostgreSQL's driver gives large numbers as text. */
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
