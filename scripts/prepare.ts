/** What has to be there before the server starts: secrets, and the admin panel's build. */
import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
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
  if (isBuilt()) return;
  log('Building the admin panel (once, about a minute) …');
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Whether the admin panel was built since its sources were last changed; it shares the plugins' domains. */
function isBuilt(): boolean {
  const build = path.join(root, 'dist', 'build', 'index.html');
  if (!existsSync(build)) return false;
  const sources = globSync(['src/admin/**', 'src/plugins/*/admin/**', 'src/plugins/*/server/src/domain/**'], {
    cwd: root,
    absolute: true,
  });
  const changed = (file: string) => statSync(file).mtimeMs;
  return sources.every((source) => changed(source) <= changed(build));
}

if (require.main === module) prepare(console.log);
