import { setImmediate } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';

import { representativeRows, type TransactionKnex } from '@guichet/strapi-kit';
import type { Message } from '../outbox';
import { compose } from '../record/compose';
import { publicEntries } from '../record/public-entries';
import { leave, type PassControl } from '../run/pass-control';
import { groupsOf } from '../run/work';
import { deadlines } from '../partners';
import { service } from '../services';
import type { EditedType } from './edited-type';
import { editsUntil, localesOf, versionOf, type PickRow, type Edit, type Publication } from './publication';
import { Publications, type Due, type RecordedPublication } from './publications';
import { readPublishedRows } from './published-rows';

/** Documents that are announced together. */
const IN_ONE_TRANSACTION = 25;

/**
 * Announces what was published, changed and withdrawn, and entries whose embargo has ended. Failures are logged and
 * left for the next pass. They hold up nothing else.
 */
export async function announceEdits(
  strapi: Core.Strapi,
  types: Map<string, EditedType>,
  control: PassControl
): Promise<void> {
  const due = await new Publications(strapi).due([...types.keys()], deadlines(strapi, 'clock').now());
  for (const type of types.values()) {
    const own = due.filter(({ uid }) => uid === type.uid);
    for (const group of groupsOf(IN_ONE_TRANSACTION, own)) {
      if (control.isStopped()) return;
      await announceGroup(strapi, type, group, control);
      // SQLite runs statements on the thread that answers requests, so let waiting requests have their turn.
      await setImmediate();
    }
  }
}

/** Documents that cannot be announced together are announced one by one. */
async function announceGroup(
  strapi: Core.Strapi,
  type: EditedType,
  group: Due[],
  control: PassControl
): Promise<void> {
  try {
    const taken = await strapi.db.transaction(({ trx }) => announceTogether(strapi, type, group, trx));
    if (taken < group.length) control.overtaken();
  } catch (error) {
    if (group.length === 1) return leave(strapi, group[0], { error, control });
    for (const one of group) await announceGroup(strapi, type, [one], control);
  }
}

/** @returns how many were announced here and not by another instance */
async function announceTogether(
  strapi: Core.Strapi,
  type: EditedType,
  group: Due[],
  trx: TransactionKnex
): Promise<number> {
  const table = new Publications(strapi, trx);
  const now = deadlines(strapi, 'clock').now();
  const ids = group.map(({ id }) => id);
  const taken = await table.take(ids, now);
  const documentIds = taken.map(({ documentId }) => documentId);
  const rows = await readPublishedRows(strapi, type, { documentIds, trx });
  const { of: pickRow } = await representativeRows(strapi);
  const cases = taken.map((recorded): Case => {
    const { documentId, writtenAt } = recorded;
    const found = { rows: rows.get(documentId) ?? [], isThere: rows.has(documentId), writtenAt };
    return { recorded, ...editsUntil(now, recorded, found, pickRow) };
  });
  await service(strapi, 'outbox').announce(await messagesOf(strapi, cases, now, pickRow));
  for (const { recorded, is } of cases) await table.settle(recorded, is);
  return taken.length;
}

/** A document, its announcements, and what is public of it. */
interface Case {
  recorded: RecordedPublication;
  edits: Edit[];
  is: Publication;
}

async function messagesOf(
  strapi: Core.Strapi,
  cases: Case[],
  now: number,
  pickRow: PickRow
): Promise<Message[]> {
  const loud = cases.filter(({ edits }) => edits.length > 0);
  if (loud.length === 0) return [];
  const { uid } = loud[0].recorded;
  const rowIds = loud.flatMap(({ edits }) => edits.flatMap(({ is }) => (is.row ? [is.row.id] : [])));
  const entries = await publicEntries(strapi, uid, rowIds);
  return loud.flatMap(({ recorded: { documentId }, edits }) =>
    edits.map(({ announcement, was, is }) => {
      // A document that was withdrawn is announced with the address that it had.
      const shown = is.row ? is : was;
      const entry = (is.row && entries.get(is.row.id)) ?? null;
      const about = { uid, documentId, locales: localesOf(shown, pickRow), slug: shown.slug, entry };
      return compose(about, announcement, now, [versionOf(was), versionOf(is)]);
    })
  );
}
