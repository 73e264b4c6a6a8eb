import { say } from '../domain/messages/say';
import { applyCalls, type AppliedCalls } from './calls';
import type { ApplyContext } from './context';
import { evidenceOf, type ImportedFile, type Sources } from './sources';
import { writeEntry, type Links } from './write-entry';

/** Most documents mention no calls. Then there is nothing to decide. */
export async function applyEvidence(
  context: ApplyContext,
  before: Sources,
  after: Sources
): Promise<AppliedCalls> {
  const own = (sources: Sources) => JSON.stringify(evidenceOf(sources, context.file));
  if (own(before) === own(after)) return { callIds: new Map(), removed: [], adopted: null };
  const decisions = (sources: Sources) => context.decide(sources, context.locale).decisions;
  return applyCalls(context, decisions(before), decisions(after), after);
}

/** Entries of other files that this file's evidence links to other calls than before. */
export async function relinkOthers(
  context: ApplyContext,
  sources: Map<string, ImportedFile>,
  calls: AppliedCalls
) {
  // A removed call can be linked from anywhere.
  const files = calls.removed.length > 0 ? [...sources.keys()] : [...calls.callIds.keys()];
  for (const file of files) {
    const source = sources.get(file)!;
    const callIds = nextCallIds(file, source, calls);
    if (file === context.file || callIds.join() === source.callIds.join()) continue;
    const links = linksBetween(source.callIds, callIds, calls.removed);
    const { published } = source;
    const wanted = { uid: source.contentType, documentId: source.entryId, data: {}, published, calls: links };
    const { action, changed } = await writeEntry(context, wanted);
    if (action === 'kept') {
      context.warnings.push(say('links-kept', { file, attributes: changed.join(', ') }));
    } else sources.set(file, { ...source, callIds });
  }
}

/** A link is removed only with its call: a page that is edited after a call has closed still belongs to it. */
export function nextCallIds(
  file: string,
  source: ImportedFile,
  { callIds, removed }: AppliedCalls
): string[] {
  const kept = source.callIds.filter((id) => !removed.includes(id));
  return [...new Set([...kept, ...(callIds.get(file) ?? [])])];
}

/** Removing a call has removed its links. */
export function linksBetween(before: string[], after: string[], removed: string[]): Links {
  return {
    connect: after.filter((id) => !before.includes(id)),
    disconnect: before.filter((id) => !after.includes(id) && !removed.includes(id)),
  };
}
