import path from 'node:path';

import { documentsOf } from '@guichet/strapi-kit';
import type { RecordedChange } from '@guichet/strapi-plugin-deadlines';
import { CALL } from '../constants';
import type { CallDecision } from '../domain/calls/decide';
import type { CallMatch, KnownCall } from '../domain/calls/match';
import { wordsFor } from '../domain/calls/words';
import { say, type Message } from '../domain/messages/say';
import type { CallKind } from '../domain/model';
import { instant } from '../partners';
import { DELETED, type Place } from './compare-entry';
import { reportEntry, type ApplyContext } from './context';
import { writeEntry } from './write-entry';
import { recallEntries } from './written-entries';

/** A call that an earlier import wrote. */
export interface RememberedCall extends KnownCall {
  title: string;
  /** Whether it wrote deadlines before the closing, which otherwise belong to the editors. */
  wroteCutOffs: boolean;
}

export async function knownCalls(context: Place): Promise<RememberedCall[]> {
  const written = await recallEntries(context, CALL);
  const entries = await documentsOf(context.strapi, CALL).findMany({
    filters: { documentId: { $in: written.map(({ entryId }) => entryId) } },
    locale: context.locale,
    status: 'draft',
    fields: ['title'],
    limit: -1,
  });
  const titles = new Map(entries.map(({ documentId, title }) => [documentId, title as string]));
  return written.flatMap(({ entryId: documentId, evidence, fingerprints }) => {
    if (!evidence) return [];
    const { kind, name = null, edition, closesAt, files } = evidence;
    const title = titles.get(documentId) ?? '';
    const wroteCutOffs = 'cutOffs' in fingerprints;
    return [{ documentId, kind: kind as CallKind, name, edition, closesAt, files, title, wroteCutOffs }];
  });
}

/**
 * Writes a call that sentences speak of. What has to be checked first is left as a draft; an entry that is public stays
 * so, and what is in doubt waits in its draft.
 *
 * @returns the documentId; null if an editor deleted the call, or if nothing says that it ends or has no end
 */
export async function writeCall(
  context: ApplyContext,
  { decision, known }: CallMatch<RememberedCall>
): Promise<string | null> {
  const { kind, name, edition, title, closesAt, rolling, published, unchecked, files } = decision;
  if (!closesAt && !rolling) return known?.documentId ?? null;
  const { changeNote } = wordsFor(context.locale);
  const written = await writeEntry(context, {
    uid: CALL,
    documentId: known?.documentId ?? null,
    data: dataOf(context, decision, known?.wroteCutOffs ?? false),
    published,
    unchecked: unchecked?.attributes,
    evidence: { kind, name, edition, closesAt, files, isUnchecked: unchecked !== null },
    history: historyOf(context, decision),
    // The history of a published deadline asks for a reason. The file's path is not for the public.
    alongside: {
      when: ['closesAt', 'cutOffs'],
      data: { deadlineChangeNote: changeNote(path.basename(context.file)) },
    },
    slugFollowsTitle: true,
  });
  reportEntry(context, CALL, written.action, { ...written, title });
  if (written.action === 'kept') context.warnings.push(keptWarning(decision, written.changed));
  return written.changed.includes(DELETED) ? null : written.documentId;
}

function dataOf(
  { locale }: ApplyContext,
  { title, kind, edition, opensAt, closesAt, rolling, cutOffs }: CallDecision,
  wroteCutOffs: boolean
): Record<string, unknown> {
  const { cutOff } = wordsFor(locale);
  const items = cutOffs.map((at, index) => ({ label: cutOff(index + 1), closesAt: at }));
  const hasCutOffs = items.length > 0 || wroteCutOffs;
  return { title, kind, edition, opensAt, closesAt, rolling, ...(hasCutOffs && { cutOffs: items }) };
}

function historyOf({ strapi, locale }: ApplyContext, { extensions }: CallDecision): RecordedChange[] {
  const { changeNote } = wordsFor(locale);
  return extensions.map(({ from, to, announcedAt, file }) => ({
    ...{ from, to },
    announcedAt: announcedAt ?? new Date(instant(strapi)).toISOString(),
    note: changeNote(path.basename(file)),
  }));
}

function keptWarning({ title, opensAt, closesAt }: CallDecision, changed: string[]): Message {
  const kept = { call: title, attributes: changed.join(', ') };
  if (!closesAt) return say('call-kept', kept);
  if (!opensAt) return say('call-kept-with-closing', { ...kept, closesAt });
  return say('call-kept-with-window', { ...kept, opensAt, closesAt });
}
