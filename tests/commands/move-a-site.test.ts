import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

import { samples } from '../support/samples';

/** Each of five commands starts the application. */
jest.setTimeout(400_000);

const ROOT = path.resolve(__dirname, '..', '..');
const GUIDE = 'guides/move-a-site.md';
const SITES = ['.tmp/jekyll-site', '.tmp/hugo-site'].map((folder) => path.join(ROOT, folder));
const run = promisify(execFile);

/** What the guide tells the reader to type, in its order. */
const COMMANDS = samples(GUIDE, 'sh').flatMap((sample) => sample.trim().split('\n'));

let folder: string;
const removeSites = () => Promise.all(SITES.map((site) => rm(site, { recursive: true, force: true })));
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'guichet-move-'));
  await removeSites();
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await removeSites();
});

/** Without compiling again: the tests run what is compiled. */
async function type(command: string): Promise<string> {
  const [, ...args] = command.replace('npm run ', 'npm run --silent --ignore-scripts ').split(' ');
  const env = { ...process.env, LOG_LEVEL: 'error', DATABASE_FILENAME: path.join(folder, 'site.db') };
  return (await run('npm', args, { cwd: ROOT, env })).stdout;
}

it('the guide to moving a site does what it says', async () => {
  const printed: string[] = [];
  for (const command of COMMANDS) printed.push(await type(command));
  const [made, proposed, tried, imported, madeToo, proposedToo, importedToo] = printed;
  expect([made, madeToo]).toEqual([
    expect.stringContaining('21 of them'),
    expect.stringContaining('21 of them'),
  ]);
  for (const text of [proposed, proposedToo]) expect(text).toContain('guichet-import.yml is written');
  expect(tried).toContain('Would be done (dry run, nothing was written)');
  for (const text of [imported, importedToo])
    expect([text.includes('press-release: 7 created'), text.includes('Errors')]).toEqual([true, false]);
});

it('the guide shows a set as it is proposed, and the file names its schema', async () => {
  const text = await readFile(path.join(SITES[0], 'guichet-import.yml'), 'utf8');
  const [sample] = samples(GUIDE, 'yaml');
  expect(text).toContain(sample);
  const [, schema] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text)!;
  expect(JSON.parse(await readFile(path.resolve(SITES[0], schema), 'utf8')).title).toContain(
    'guichet-import.yml'
  );
});
