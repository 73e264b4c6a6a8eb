import { CALL } from '../constants';
import type { CallDecision } from '../domain/calls/decide';
import { matchCalls } from '../domain/calls/match';
import { say, type Message } from '../domain/messages/say';
import type { Run } from '../import-file';
import { changedByEditor, isPublicWith, type Place } from './compare-entry';
import { knownCalls } from './write-call';

/**
 * Reports what is to be known about the calls that this run's files mention: where documents contradict each other,
 * whichever files they are in, and what somebody has to check.
 */
export async function reportCalls(run: Run): Promise<void> {
  const { report, known, decide } = run;
  for (const locale of known.locales()) {
    const { decisions, unclear } = decide(known.in(locale), locale);
    const seen = decisions.filter(({ files }) => files.some((file) => known.hasSeen(file)));
    for (const { file, sentence, calls } of unclear.filter((one) => known.hasSeen(one.file)))
      warn(run, file, say('several-names-fit', { sentence, calls: calls.join(', ') }));
    for (const decision of seen) {
      report.contradictions.push(...decision.contradictions);
      reportWithoutClosing(run, decision);
    }
    await reportUnchecked(run, { strapi: run.strapi, locale }, decisions, seen);
  }
}

function reportWithoutClosing(run: Run, { closesAt, rolling, title, opensAt, files }: CallDecision): void {
  if (closesAt !== null || rolling) return;
  for (const file of files) warn(run, file, say('call-without-closing', { call: title, opensAt: opensAt! }));
}

/** Calls that the import wrote and left to check, as long as nobody has published or changed them. */
async function reportUnchecked(
  run: Run,
  place: Place,
  decisions: CallDecision[],
  seen: CallDecision[]
): Promise<void> {
  if (!seen.some(({ unchecked }) => unchecked)) return;
  for (const { decision, known } of matchCalls(decisions, await knownCalls(place))) {
    const { title, unchecked } = decision;
    if (!known || !unchecked || !seen.includes(decision)) continue;
    if (await isLeftToCheck(place, known.documentId, decision, unchecked.attributes))
      warn(run, unchecked.file, say(unchecked.code, { call: title, sentence: unchecked.sentence }));
  }
}

async function isLeftToCheck(
  place: Place,
  documentId: string,
  decision: CallDecision,
  attributes: ('opensAt' | 'closesAt')[]
): Promise<boolean> {
  const doubtful = Object.fromEntries(attributes.map((name) => [name, decision[name]]));
  if (await isPublicWith(place, CALL, documentId, doubtful)) return false;
  return (await changedByEditor(place, CALL, documentId)).length === 0;
}

function warn({ report }: Run, file: string, message: Message): void {
  report.warnings.push({ file, line: null, ...message });
}
