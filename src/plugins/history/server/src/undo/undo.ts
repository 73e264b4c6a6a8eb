import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';

import { documentsOf, nameChanges, type TransactionKnex, writeInTurn } from '@guichet/strapi-kit';
import type { EntryContent } from '../domain/entry-content';
import { findVersion, type StoredVersion } from '../look/find-changes';
import { exists } from '../look/names';
import { changeNoteOf } from '../partners';
import { versionRows } from '../record/version-rows';
import { draftOf } from '../restore/plan';
import { restore } from '../restore/restore';

/** What is undone in one locale of an entry. */
interface Step {
  locale: string | null;
  /** What was published before; `null`: nothing; `undefined`: that has not changed. */
  published: EntryContent | null | undefined;
  /** What the draft has to be afterwards; `null`: there is none. */
  draft: EntryContent | null;
}

/** The versions that an administrator's last change of this kind made of an entry; none if it is not there. */
export async function lastChange(
  strapi: Core.Strapi,
  { uid, documentId, action, userId }: { uid: string; documentId: string; action: string; userId: string }
): Promise<StoredVersion[]> {
  const entry = { uid, entry_id: documentId };
  const by = { action, author_kind: 'administrator', author_id: userId };
  const last = await versionRows(strapi)
    .where({ ...entry, ...by })
    .orderBy('id', 'desc')
    .first();
  if (!last) return [];
  const rows: { id: number }[] = await versionRows(strapi)
    .select('id')
    .where({ ...entry, change: last.change });
  const versions = await Promise.all(rows.map(({ id }) => findVersion(strapi, id)));
  return versions.filter((version) => version !== null);
}

/**
 * Takes back what a change has made of an entry, as a new change: its versions become what they were before. Somebody may
 * have gone on writing the draft of what was published: it stays as it is then.
 *
 * @param versions those of the change
 * @param note for the public, if a published deadline moves back
 * @returns false: others have changed these versions since, and nothing was done
 * @throws Strapi's ValidationError if what was published may not be published any more
 */
export async function undo(strapi: Core.Strapi, versions: StoredVersion[], note: string): Promise<boolean> {
  const [{ uid, documentId }] = versions;
  // Everything that is read of versions, before the transaction: with SQLite such a read would wait for its end.
  const steps = await stepsOf(strapi, versions);
  return writeInTurn(strapi, async ({ trx }) => {
    if (!(await areNewest(strapi, trx, versions))) return false;
    await nameChanges({ id: randomUUID(), action: 'undo' }, async () => {
      for (const step of steps) await takeBack(strapi, { uid, documentId }, step, note);
    });
    return true;
  });
}

async function stepsOf(strapi: Core.Strapi, versions: StoredVersion[]): Promise<Step[]> {
  const locales = [...new Set(versions.map(({ locale }) => locale))];
  const steps = locales.map(async (locale) => {
    const find = (of: StoredVersion['status']) =>
      versions.find((version) => version.locale === locale && version.status === of);
    const [draft, published] = [find('draft'), find('published')];
    const present = draft ? (draft.before?.content ?? null) : await draftOf(strapi, published!);
    return { locale, published: published && (published.before?.content ?? null), draft: present };
  });
  return Promise.all(steps);
}

async function areNewest(
  strapi: Core.Strapi,
  trx: TransactionKnex,
  versions: StoredVersion[]
): Promise<boolean> {
  const ids = versions.map(({ id }) => id);
  const newest = await versionRows(strapi, trx).whereIn('id', ids).where({ is_latest: true });
  return newest.length === ids.length;
}

async function takeBack(
  strapi: Core.Strapi,
  entry: { uid: string; documentId: string },
  { locale, published, draft }: Step,
  note: string
): Promise<void> {
  const { uid, documentId } = entry;
  const write = async (content: EntryContent) => {
    const action = (await exists(strapi, uid, documentId)) ? 'update' : 'create';
    await restore(strapi, action, { ...entry, locale, content }, 'undo');
  };
  if (published) {
    const attribute = changeNoteOf(strapi, uid);
    await write(attribute === null ? published : { ...published, [attribute]: note });
    await documentsOf(strapi, uid).publish({ documentId, locale });
  } else if (published === null) await documentsOf(strapi, uid).unpublish({ documentId, locale });
  if (draft) await write(draft);
}
