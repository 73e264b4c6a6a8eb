/** Makes what must exist before the server starts: secrets, and the build of the admin panel. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { config } from 'dotenv';
import { globSync } from 'tinyglobby';

import { makeMissingSecrets } from './secrets';

export const root = path.resolve(__dirname, '..', '..');

/** @param log receives a line for each thing that is made */
export function prepare(log: (line: string) => void): void {
  const file = path.join(root, '.env');
  const made = makeMissingSecrets(file);
  // Strapi read the file when it was imported, which is before a first start has made it.
  config({ path: file });
  if (made.length > 0) log(`Secrets made and kept in .env: ${made.join(', ')}`);
  const inputs = digestOfInputs();
  if (existsSync(BUILT) && readFileSync(BUILT, 'utf8') === inputs) return;
  log('Building the admin panel (once, about a minute) …');
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  writeFileSync(BUILT, inputs);
}

/** Stored next to the build of the admin panel: a digest of what it was made from. */
const BUILT = path.join(root, 'dist', 'build', '.inputs');

/** Of everything in the admin panel: our compiled plugins and packages, and the versions of other packages. */
function digestOfInputs(): string {
  const bundled = ['src/admin/**', '{packages/*,src/plugins/*}/dist/**/*.mjs', 'package-lock.json'];
  const hash = createHash('sha256');
  for (const file of globSync(bundled, { cwd: root }).sort()) {
    hash.update(`${file}\0`).update(readFileSync(path.join(root, file)));
  }
  return hash.digest('hex');
}

if (require.main === module) prepare(console.log);
