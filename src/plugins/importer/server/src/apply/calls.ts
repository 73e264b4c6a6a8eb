import { documentsOf } from '@guichet/strapi-kit';
import { CALL } from '../constants';
import { decideCalls, type Calls } from '../domain/calls/calls';
import type { CallDecision } from '../domain/calls/decide';
import { matchCalls, type CallMatch } from '../domain/calls/match';
import { say } from '../domain/messages/say';
import { reportEntry, type ApplyContext } from './context';
import { evidenceIn, type Sources } from './sources';
import { knownCalls, writeCall, type RememberedCall } from './write-call';
import { changedByEditor } from './compare-entry';
import { forgetEntry } from './written-entries';

/** What a change of evidence did to the calls. */
export interface AppliedCalls {
  /** The calls that each file now mentions, for files whose calls were decided again. */
  callIds: Map<string, string[]>;
  /** Calls that turned out to be duplicates, and were removed. */
  removed: string[];
  /** The call that other documents gave rise to, if the file turns out to be that call itself. */
  adopted: string | null;
}

/** The calls that follow from the evidence of the sources of a locale, in whichever order it came. */
export type Decide = (sources: Sources, locale: string) => Calls;

/** Decides only once for the same sources, because those after one file are those before the next. */
export function createDecide(zone: string): Decide {
  const decided = new WeakMap<Sources, Calls>();
  return (sources, locale) => {
    const calls = decided.get(sources) ?? decideCalls(evidenceIn(sources), { zone, locale });
    decided.set(sources, calls);
    return calls;
  };
}

/** Writes the calls whose decision differs between `before` and `after` a file. */
export async function applyCalls(
  context: ApplyContext,
  before: CallDecision[],
  after: CallDecision[],
  sources: Sources
): Promise<AppliedCalls> {
  const known = await knownCalls(context);
  const matches = matchCalls(after, known);
  const applied: AppliedCalls = { callIds: new Map(), removed: [], adopted: null };
  const earlier = new Set(before.map((decision) => JSON.stringify(decision)));
  for (const match of matches.filter(({ decision }) => !earlier.has(JSON.stringify(decision)))) {
    const isEntry = match.decision.entryFiles.length > 0;
    const documentId = isEntry ? entryOf(context, match, sources) : await writeCall(context, match);
    if (match.decision.entryFiles.includes(context.file)) applied.adopted = match.known?.documentId ?? null;
    for (const file of documentId ? match.decision.files : []) {
      applied.callIds.set(file, [...(applied.callIds.get(file) ?? []), documentId as string]);
    }
    for (const duplicate of match.duplicates) {
      if (await removeDuplicate(context, duplicate)) applied.removed.push(duplicate.documentId);
    }
  }
  warnOfAbandoned(context, matches, known);
  return applied;
}

/** The call that a document is; null if several fit, or while it is being written. */
function entryOf(
  { file, warnings }: ApplyContext,
  { decision: { entryFiles, files, title } }: CallMatch<RememberedCall>,
  sources: Sources
): string | null {
  if (entryFiles.length === 1) return sources.get(entryFiles[0])?.entryId || null;
  if (!entryFiles.includes(file) && files.includes(file))
    warnings.push(say('several-calls-fit', { call: title, files: entryFiles.join(', ') }));
  return null;
}

async function removeDuplicate(
  context: ApplyContext,
  { documentId, title }: RememberedCall
): Promise<boolean> {
  const changed = await changedByEditor(context, CALL, documentId);
  if (changed.length > 0) {
    const attributes = changed.join(', ');
    context.warnings.push(say('duplicate-call-kept', { call: title, documentId, attributes }));
    return false;
  }
  await documentsOf(context.strapi, CALL).delete({ documentId, locale: context.locale });
  await forgetEntry(context, CALL, documentId);
  reportEntry(context, CALL, 'removed', { documentId, title });
  return true;
}

function warnOfAbandoned(
  { file, warnings }: ApplyContext,
  matches: CallMatch<RememberedCall>[],
  known: RememberedCall[]
): void {
  const spoken = matches.flatMap((match) => [match.known, ...match.duplicates]);
  for (const call of known.filter((item) => item.files.includes(file) && !spoken.includes(item))) {
    warnings.push(say('call-no-longer-dated', { call: call.title }));
  }
}
