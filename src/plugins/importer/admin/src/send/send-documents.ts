import type { Line } from '../../../server/src/admin/lines';
import type { Choice } from '../choose/chosen';
import { postFiles, type Posting } from './post-files';
import { readLines } from './read-lines';

export interface Sending extends Omit<Posting, 'files'> {
  dryRun: boolean;
  choice: Choice;
}

/**
 * Sends documents to be checked or imported, and yields the server's progress.
 *
 * @throws Refused if nothing was started
 */
export async function* sendDocuments({ dryRun, choice, ...posting }: Sending): AsyncGenerator<Line> {
  const files = [...choice.documents, ...choice.along];
  const response = await postFiles(dryRun ? 'check' : 'import', { ...posting, files });
  yield* readLines<Line>(response.body!);
}
