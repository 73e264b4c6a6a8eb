import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

import type * as GuichetClient from '@guichet/client';
import { startApp, type TestApp } from '../../support/app';
import { create, setClock } from '../../support/entries';
import { frontMatter } from '../../support/front-matter';
import { read } from '../../support/http-cache';
import { listen } from '../../support/listen';
import { AsyncFunction, samples } from '../../support/samples';

declare const nodeRequire: NodeJS.Require;
const { createClient } = nodeRequire('@guichet/client') as typeof GuichetClient;

const run = promisify(execFile);
const ROOT = path.resolve(__dirname, '..', '..', '..');
const CLOSES = '2022-03-18T23:00:00.000Z';

describe('the guides for sites', () => {
  let app: TestApp;
  let cms: string;
  beforeAll(async () => {
    app = await startApp();
    cms = await listen(app);
    await create(app, 'api::call.call', {
      title: 'Appel à projets',
      slug: 'appel-a-projets',
      opensAt: '2022-01-23T23:00:00.000Z',
      closesAt: CLOSES,
      notices: [{ state: 'closed', title: 'Merci à tous' }],
    });
  });
  afterAll(() => app.stop());

  it('shows a deadline before and after it', async () => {
    const page = 'guides/show-a-deadline.md';
    const [code] = samples(page, 'ts');
    const lines: string[] = [];
    const console = { log: (line: string) => lines.push(line) };
    for (const at of ['2022-03-01T12:00:00.000Z', CLOSES]) {
      setClock(app.strapi, at);
      const guichet = createClient({ baseUrl: cms, locale: 'fr' });
      await new AsyncFunction('guichet', 'console', code)(guichet, console);
    }
    expect(lines).toEqual(samples(page, 'text')[0].trim().split('\n'));
  });

  it('computes how long an answer is right by the server’s clock', async () => {
    setClock(app.strapi, '2022-03-18T22:59:30.000Z');
    const [code] = samples('guides/cache-answers.md', 'js');
    const said: number[] = [];
    await new AsyncFunction('cms', 'console', code)(cms, { log: (left: number) => said.push(left) });
    expect(said).toEqual([Number(/console.log\(left \/ 1000\); \/\/ (\d+)/.exec(code)![1])]);
  });

  it('shows the headers of a feed', async () => {
    setClock(app.strapi, '2022-03-18T22:59:30.000Z');
    const [request, , status, ...fields] = samples('concepts/feeds.md', 'http')[0].trim().split('\n');
    const answer = await read(app, request.split(' ')[1]);
    const shown = fields.map((field) => field.split(': '));
    const sent = shown.map(([name]) => [name, answer.headers[name.toLowerCase()]]);
    expect([sent, `HTTP/1.1 ${answer.status} OK`]).toEqual([shown, status]);
  });

  it('writes front matter for other generators', async () => {
    setClock(app.strapi, '2022-03-01T12:00:00.000Z');
    const page = 'guides/use-another-generator.md';
    const folder = await mkdtemp(path.join(os.tmpdir(), 'guichet-front-matter-'));
    const [, script, , locale] = /node (\S+) (\S+) (\S+)/.exec(samples(page, 'sh')[0])!;
    const env = { ...process.env, CMS: cms };
    await run(process.execPath, [path.join(ROOT, script), folder, locale], { env });
    const text = await readFile(path.join(folder, 'calls', 'appel-a-projets.md'), 'utf8');
    await rm(folder, { recursive: true });
    expect(frontMatter(text).data).toMatchObject(frontMatter(`---\n${samples(page, 'yaml')[0]}---\n`).data);
  });

  it.each([
    ['once for messages that come together, and again for one that comes meanwhile', 0],
    ['once for edits', 1],
  ])('builds %s', async (_name, index) => {
    const code = samples('guides/rebuild-a-site.md', 'js')[index];
    const args = ['--input-type=module', '--eval', code];
    const { stdout } = await run(process.execPath, args, { cwd: ROOT });
    expect(stdout.trim()).toBe(/console\.log\(.*\); \/\/ (.*)$/m.exec(code)![1]);
  });
});
