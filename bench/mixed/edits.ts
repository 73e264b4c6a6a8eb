import type { Request } from 'autocannon';

import type { Editor } from './editor';

/** The request of the n-th write to a type. */
export type Edit = (n: number) => Request;

/** The number of entries of a type that the writes go to, in turn. */
const WRITTEN = 20;

/** The request of the n-th write to the calls that the reads show. */
export function editCall(editor: Editor, n: number): Request {
  return editor.edit(`calls/call-${n % WRITTEN}`, { edition: `edited ${n}` });
}

/** Publishes press releases, which none of the reads shows. */
export async function pressReleases(editor: Editor): Promise<Edit> {
  const ids: string[] = [];
  for (let index = 0; index < WRITTEN; index += 1) {
    const title = `Press release ${index}`;
    ids.push(await editor.create('press-releases', { title, slug: `press-release-${index}` }));
  }
  return (n) => editor.edit(`press-releases/${ids[n % WRITTEN]}`, { lead: `edited ${n}` });
}
