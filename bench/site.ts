import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';

import { CONTESTANTS, fillingOf, startOf } from './contestants';
import { startPostgres } from './databases';
import { Editor } from './mixed/editor';
import type { Options } from './options';
import { freePort } from './ports';
import { listen, run, type Server } from './process';
import { root } from './root';

const [ours] = CONTESTANTS;
const LOOPBACK = { WEBHOOKS_ALLOW_HTTP: 'true', WEBHOOKS_ALLOWED_HOSTS: '127.0.0.1' };
/** ms */
const AT_MOST = 120_000;

/**
 * How long the example site takes to be built, and to show an edit after it was published. Between two edits
 * it waits `idle` seconds: what follows the first must not slow the second.
 */
export async function siteRun({ calls, rounds, idle }: Options): Promise<void> {
  const postgres = await startPostgres();
  const start = startOf(ours, { ...postgres.envOf(ours.database), ...LOOPBACK }, root);
  let cms: Server | undefined;
  let site: Site | undefined;
  try {
    await run(fillingOf(start, { calls, now: Date.now() }));
    await postgres.analyze(ours.database);
    cms = await listen(start, await freePort());
    const sitePort = await freePort();
    const secret = String(await cms.ask('subscribe-to-all', `http://127.0.0.1:${sitePort}/hook`));
    console.log(`\nThe example site, of ${calls} calls and events. CPU is that of the site and of the CMS.`);
    const first = await timed(cms, null, async () => {
      site = await startSite(cms!.url, sitePort, secret);
    });
    console.log(`  a first build: ${first}`);
    for (let round = 0; round < rounds; round += 1) {
      await setTimeout(1000 * idle);
      console.log(`  an edit, until it is on its page: ${await edited(cms, site!, round)}`);
    }
  } finally {
    site?.stop();
    cms?.stop();
    await postgres.stop();
  }
}

async function edited(cms: Server, site: Site, round: number): Promise<string> {
  const editor = await Editor.of(cms);
  const slug = `call-${3 + round}`;
  const title = `Edited ${round}`;
  return timed(cms, site, async () => {
    await editor.write(editor.edit(`calls/${slug}?locale=fr`, { title }));
    const until = performance.now() + AT_MOST;
    while (!(await pageOf(site, slug)).includes(title)) {
      if (performance.now() > until) throw new Error(`The site did not show "${title}" within ${AT_MOST} ms`);
      await setTimeout(100);
    }
  });
}

async function pageOf({ url }: Site, slug: string): Promise<string> {
  return (await fetch(`${url}/fr/calls/${slug}/`)).text();
}

/** @returns its duration and CPU time, in words */
async function timed(cms: Server, site: Site | null, work: () => Promise<void>): Promise<string> {
  const cpu = async () => Number(await cms.ask('cpu-time')) + (site ? site.cpu() : 0);
  const [began, before] = [performance.now(), await cpu()];
  await work();
  const seconds = (ms: number) => (ms / 1000).toFixed(1);
  const load = os.loadavg()[0].toFixed(1);
  return `${seconds(performance.now() - began)} s, ${seconds((await cpu()) - before)} s of CPU, load ${load}`;
}

interface Site {
  url: string;
  /** CPU time of its process and of the builds that have ended, ms. */
  cpu: () => number;
  stop: () => void;
}

/** Resolves once it is built, and listens. */
async function startSite(cms: string, port: number, secret: string): Promise<Site> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'guichet-site-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const env = {
    ...process.env,
    CMS: cms,
    PORT: String(port),
    WEBHOOK_SECRET: secret,
    SITE_FOLDER: folder,
  };
  const child = spawn(process.execPath, ['examples/site/server.mjs'], { cwd: root, env });
  child.stderr.pipe(process.stderr);
  await listening(child);
  return { url: `http://127.0.0.1:${port}`, cpu: () => cpuTimeOf(child), stop: () => child.kill('SIGKILL') };
}

function listening(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.stdout!.on('data', (text: Buffer) => text.includes('http://') && resolve());
    child.once('exit', (code) => reject(new Error(`The site ended with ${code}`)));
  });
}

/** Linux: user and system time, with that of children that have ended, in hundredths of a second (proc(5)). */
function cpuTimeOf({ pid }: ChildProcess): number {
  const [, text] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
  const fields = text.split(' ').map(Number);
  return 10 * (fields[11] + fields[12] + fields[13] + fields[14]);
}
