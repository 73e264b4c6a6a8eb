import { documentsOf } from '@guichet/strapi-kit';
import { shortName } from '../constants';
import { say } from '../domain/messages/say';
import type { Run } from '../import-file';
import type { ApplyContext } from './context';
import type { Known } from './known-documents';
import { perFile } from './transactions';
import { changedByEditor, hasPublishedVersion } from './compare-entry';
import { rememberEntry, recallEntry } from './written-entries';

/** Reports the documents that are no more. With `prune`, their entries are unpublished unless an editor changed them. */
export async function handleGone(run: Run): Promise<void> {
  const { strapi, options, report } = run;
  for (const known of run.known.gone()) {
    const { path: file, source, locale } = known;
    const title = await titleOf(run, known);
    if (title === null) continue;
    const pruned =
      options.prune === true && (await perFile(strapi, options.dryRun, () => unpublish(run, known)));
    const entry = { type: shortName(source.contentType), documentId: source.entryId, title };
    report.gone.push({ file, locale, ...entry, unpublished: pruned });
    report.warnings.push({ file, line: null, ...say(pruned ? 'gone-unpublished' : 'gone', { title }) });
  }
}

/** Null if the entry is not published any more: nobody has to do anything. */
async function titleOf({ strapi, site }: Run, { source, locale }: Known): Promise<string | null> {
  const { contentType, entryId: documentId } = source;
  const title = site.models[contentType]?.title;
  const entry = await documentsOf(strapi, contentType).findOne({ documentId, locale, status: 'published' });
  return entry && String((title && entry[title]) || documentId);
}

async function unpublish(run: Run, { source, locale }: Known): Promise<boolean> {
  const { strapi } = run;
  const { contentType: uid, entryId: documentId } = source;
  const context: Pick<ApplyContext, 'strapi' | 'locale'> = { strapi, locale };
  if ((await changedByEditor(context, uid, documentId)).length > 0) return false;
  if (!(await hasPublishedVersion(strapi, uid, documentId, locale))) return false;
  await documentsOf(strapi, uid).unpublish({ documentId, locale });
  const memory = await recallEntry(context, uid, documentId);
  if (memory) await rememberEntry(context, { ...memory, published: false });
  return true;
}
