import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** What an app may import of us, and a line that compiles only if those are types and not `any`. */
export const USES_TYPES = `
import type { Clock, DeadlinesServices } from '@guichet/strapi-plugin-deadlines';

export const now = (services: DeadlinesServices): number => services.clock.now();
// @ts-expect-error: an instant is a number
export const wrong: Clock['now'] = () => 'noon';
`;

/** The names of what our bundles are cut into, which those of the app's build begin with. */
export async function chunksOf(folder: string): Promise<string[]> {
  const scope = path.join(folder, 'node_modules', '@guichet');
  const files = await readdir(scope, { recursive: true });
  const bundled = files.filter((file) => file.endsWith('.mjs') && file.includes('strapi-plugin-'));
  return bundled.map((file) => path.basename(file, '.mjs')).filter((name) => name !== 'index');
}

/** The files that a package's `exports` name; its sources, which `source` names, are not installed. */
export async function exportsOf(folder: string): Promise<string[]> {
  const { exports } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  const files = Object.values(exports as Record<string, string | Record<string, string>>).flatMap((one) =>
    typeof one === 'string'
      ? [one]
      : Object.entries(one).flatMap(([key, file]) => (key === 'source' ? [] : file))
  );
  return files.map((file) => path.join(folder, file));
}
