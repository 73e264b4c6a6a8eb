import type { Server } from '../process';
import type { Editor } from './editor';

/**
 * Lets a call close in each second of a run.
 *
 * @param run lasts that many seconds
 * @throws Error unless the calls that closed are gone from the list of open ones afterwards
 */
export async function whileCallsClose<T>(
  server: Server,
  editor: Editor,
  seconds: number,
  run: () => Promise<T>
): Promise<T> {
  const before = await countOpen(server);
  await createClosingCalls(editor, seconds);
  const result = await run();
  const after = await countOpen(server);
  if (after === before) return result;
  throw new Error(`${after} calls are open after the others closed, instead of ${before}`);
}

/** One for each second but the last. */
async function createClosingCalls(editor: Editor, seconds: number): Promise<void> {
  const start = Date.now();
  for (let second = 1; second < seconds; second += 1) {
    const slug = `closing-${start}-${second}`;
    const closesAt = new Date(start + (second + 1) * 1000).toISOString();
    const opensAt = new Date(0).toISOString();
    await editor.create('calls', { title: slug, slug, kind: 'projects', opensAt, closesAt });
  }
}

async function countOpen({ url }: Server): Promise<number> {
  const answer = await fetch(`${url}/api/calls?filters[state]=open&sort=closesAt`);
  const { meta } = (await answer.json()) as { meta: { pagination: { total: number } } };
  return meta.pagination.total;
}
