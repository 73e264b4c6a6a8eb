import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import { runSample } from './run-sample';
import { samples } from './samples';

const [COMMAND] = samples('../examples/site/README.md', 'sh');
const [, WITH_PREVIEWS] = samples('guides/preview.md', 'sh');

/** The example site as a process of its own. */
export interface ExampleSite {
  /** http://127.0.0.1:<port> */
  url: string;
  /** The lines that it has printed so far. */
  printed: string[];
  /** The builds that exist, oldest first. */
  builds: () => Promise<string[]>;
  /** The whole text of every page of the newest build, by its address. */
  pages: () => Promise<Map<string, string>>;
  stop: () => Promise<void>;
}

interface Settings {
  /** The address of the application. */
  cms: string;
  port: number;
  /** The secret of the subscription that rebuilds it. */
  secret?: string;
  origin?: string;
  /** Where it answers previews, and the API token that it reads them with. */
  previews?: { port: number; token: string };
}

/**
 * Builds and serves it the way its README says, or the guide to previews.
 *
 * @throws Error with everything that it printed if it ends instead
 */
export async function startSite({
  cms,
  port,
  secret = '',
  origin = '',
  previews,
}: Settings): Promise<ExampleSite> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'guichet-site-'));
  const settings = {
    CMS: cms,
    PORT: String(port),
    WEBHOOK_SECRET: secret,
    ORIGIN: origin,
    SITE_FOLDER: folder,
    ...(previews && { PREVIEW_PORT: String(previews.port), TOKEN: previews.token }),
  };
  const child = runSample(previews ? WITH_PREVIEWS : COMMAND, settings);
  const printed: string[] = [];
  const ready = new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout!, child.stderr!]) {
      stream.on('data', (chunk) => {
        printed.push(...String(chunk).trim().split('\n'));
        if (printed.some((line) => line.startsWith('http://'))) resolve();
      });
    }
    child.once('exit', (code) => reject(new Error(`The site ended with ${code}: ${printed.join('\n')}`)));
  });
  await ready;
  return {
    url: `http://127.0.0.1:${port}`,
    printed,
    builds: async () => (await readdir(folder)).filter((name) => name.startsWith('build-')).sort(),
    pages: () => readPages(path.join(folder, 'current')),
    stop: async () => {
      const exit = once(child, 'exit');
      // If it has ended by itself, it does not end a second time.
      if (child.exitCode === null && child.kill()) await exit;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function readPages(folder: string): Promise<Map<string, string>> {
  const files = (await readdir(`${folder}/`, { recursive: true })).filter((file) => file.endsWith('.html'));
  const texts = files.map(async (file): Promise<[string, string]> => [
    `/${file.replace(/index\.html$/, '')}`,
    await readFile(path.join(folder, file), 'utf8'),
  ]);
  return new Map(await Promise.all(texts));
}
