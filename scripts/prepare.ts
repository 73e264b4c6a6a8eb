/** What has to be there before the server starts: secrets, and the admin panel's build. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { config } from 'dotenv';

import { makeMissingSecrets } from './secrets';

export const root = path.resolve(__dirname, '..', '..');

/** @param log receives a line for each thing that was made */
export function prepare(log: (line: string) => void): void {
  const file = path.join(root, '.env');
  const made = makeMissingSecrets(file);
  // Strapi read the file when it was imported, which was before a first start had made it.
  config({ path: file });
  if (made.length > 0) log(`Secrets made and kept in .env: ${made.join(', ')}`);
  if (existsSync(path.join(root, 'dist', 'build', 'index.html'))) return;
  log('Building the admin panel (once, about a minute) …');
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
}

if (require.main === module) prepare(console.log);
