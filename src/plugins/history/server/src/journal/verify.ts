import type { Core } from '@strapi/strapi';

import { type Knex, knexOf } from '@guichet/strapi-kit';
import { type Broken, brokenAt, brokenEnd, GENESIS, type Place } from './chain';
import { pruneJournal } from './prune-journal';
import { chainOf, type Details, journalTable, readHead } from './table';

/** What a verification found. */
export interface Verdict {
  /** How many rows agree. */
  verified: number;
  /** Of the first row and the last one that agree; ms (UTC). */
  first: number | null;
  last: number | null;
  head: Place;
  /** Rows that were written just now and have no place in the chain yet. */
  waiting: number;
  broken: Broken | null;
  /** Whether the head that was kept elsewhere is in the chain; `null` if none was given. */
  knowsHead: boolean | null;
  /** The last row that was removed by policy. */
  prunedThrough: number | null;
}

/** What a journal can be asked beside its rows. */
export interface Verification {
  verify: (keptHead: string | null) => Promise<Verdict>;
  /** Removes rows by policy. */
  prune: () => Promise<void>;
}

/** @returns the service `plugin::history.verification` */
export function createVerification({ strapi }: { strapi: Core.Strapi }): Verification {
  return { verify: (keptHead) => verify(strapi, keptHead), prune: () => pruneJournal(strapi) };
}

/** Verifies the chain as it is at one instant, while others write. */
function verify(strapi: Core.Strapi, keptHead: string | null): Promise<Verdict> {
  // SQLite has one level alone, which is this one.
  const isSqlite = strapi.db.dialect.client === 'sqlite';
  const options = isSqlite ? {} : { isolationLevel: 'repeatable read' as const };
  return knexOf(strapi).transaction((trx) => verifyIn(strapi, trx as unknown as Knex, keptHead), options);
}

async function verifyIn(strapi: Core.Strapi, trx: Knex, keptHead: string | null): Promise<Verdict> {
  const head = await readHead(strapi, trx);
  const start = await startOf(strapi, trx);
  const [{ waiting }] = await trx(journalTable(strapi)).whereNull('position').count({ waiting: '*' });
  const walk = { place: start, verified: 0, first: null as number | null, last: null as number | null };
  let broken: Broken | null = null;
  let knowsHead = keptHead === null ? null : keptHead === start.hash;
  for await (const row of chainOf(strapi, trx)) {
    broken = brokenAt(walk.place, row);
    if (broken) break;
    Object.assign(walk, {
      place: row,
      verified: walk.verified + 1,
      first: walk.first ?? row.at,
      last: row.at,
    });
    knowsHead ||= keptHead === null ? null : row.hash === keptHead;
  }
  return {
    ...{ verified: walk.verified, first: walk.first, last: walk.last },
    ...{ head, waiting: Number(waiting), knowsHead },
    broken: broken ?? brokenEnd(walk.place, head),
    prunedThrough: start === GENESIS ? null : start.position,
  };
}

/** The row before the first one: the last that was removed by policy, if any was. */
async function startOf(strapi: Core.Strapi, trx: Knex): Promise<Place> {
  const removals = trx(journalTable(strapi)).select('details').where({ action: 'prune' });
  const newest = (await removals.whereNotNull('position').orderBy('position', 'desc').first()) as
    { details: string } | undefined;
  if (!newest) return GENESIS;
  const { through, hash } = JSON.parse(newest.details) as Details;
  return { position: through!, hash: hash! };
}
