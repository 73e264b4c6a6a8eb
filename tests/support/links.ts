import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const LINKINATOR = path.resolve(__dirname, '..', '..', 'node_modules', '.bin', 'linkinator');

/**
 * What a link checker finds, starting from a page, about links on this machine. It does not request those of other
 * hosts.
 */
export async function checkLinks(url: string): Promise<{ good: number; broken: string[] }> {
  const options = ['--recurse', '--format', 'json', '--skip', '^(?!http://127\\.0\\.0\\.1)'];
  // If a link is broken it ends with an error, but has written the same output.
  const { stdout } = await run(LINKINATOR, [url, ...options], { maxBuffer: 2 ** 24 }).catch(
    (ended: { stdout: string }) => ended
  );
  const { links } = JSON.parse(stdout.slice(stdout.indexOf('{'))) as {
    links: { url: string; state: string; parent?: string }[];
  };
  const broken = links.filter(({ state }) => state === 'BROKEN');
  return {
    good: links.filter(({ state }) => state === 'OK').length,
    broken: broken.map((link) => `${link.url} on ${link.parent}`),
  };
}
