import { CALL } from '../constants';
import type { Document } from './apply-document';
import type { ApplyContext } from './context';
import { saveSource, type Sources } from './sources';
import { recallEntries, rememberEntry } from './written-entries';

/**
 * What is remembered, with a renamed document under its new path: its entry, and the calls that it gave rise to.
 *
 * @returns `sources` itself if the document was not renamed
 */
export async function renamed(
  context: ApplyContext,
  { file, formerPath }: Pick<Document, 'file' | 'formerPath'>,
  sources: Sources
): Promise<Sources> {
  const source = formerPath === null ? undefined : sources.get(formerPath);
  if (formerPath === null || !source) return sources;
  const next = new Map(sources).set(file, source);
  next.delete(formerPath);
  await saveSource(context.strapi, context.locale, file, source);
  for (const call of source.mentions.length > 0 ? await recallEntries(context, CALL) : []) {
    const { evidence } = call;
    if (!evidence?.files.includes(formerPath)) continue;
    const files = evidence.files.map((one) => (one === formerPath ? file : one));
    await rememberEntry(context, { ...call, evidence: { ...evidence, files } });
  }
  return next;
}
