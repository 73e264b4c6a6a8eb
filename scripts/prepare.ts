/** What has to be there before the server starts: secrets, and the admin panel's build. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { config } from 'dotenv';
import { globSync } from 'tinyglobby';

import { makeMissingSecrets } from './secrets';

export const root = path.resolve(__dirname, '..', '..');

/** @param log receives a line for each thing that was made */
export function prepare(log: (line: string) => void): void {
  const file = path.join(root, '.env');
  const made = makeMissingSecrets(file);
  // Strapi read the file when it was imported, which was before a first start had made it.
  config({ path: file });
  if (made.length > 0) log(`Secrets made and kept in .env: ${made.join(', ')}`);
  const inputs = digestOfInputs();
  if (existsSync(BUILT) && readFileSync(BUILT, 'utf8') === inputs) return;
  log('Building the admin panel (once, about a minute) …');
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  writeFileSync(BUILT, inputs);
}

/** Beside the build of the admin panel: what it was made from. */
const BUILT = path.join(root, 'dist', 'build', '.inputs');

/** Of all that goes into the admin panel: what is compiled of plugins and packages, ours, and the versions of the others. */
function digestOfInputs(): string {
  const bundled = ['src/admin/**', '{packages/*,src/plugins/*}/dist/**/*.mjs', 'package-lock.json'];
  const hash = createHash('sha256');
  for (const file of globSync(bundled, { cwd: root }).sort()) {
    hash.update(`${file}\0`).update(readFileSync(path.join(root, file)));
  }
  return hash.digest('hex');
}

if (require.main === module) prepare(console.log);
