import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

import { startPostgres } from './databases';
import type { Options } from './options';
import { root } from './root';

const CLI = path.join(root, 'src/plugins/importer/dist/server/cli.js');
/** How often the memory of the import is read, in ms. */
const SAMPLE = 500;
/** Documents that speak of a call, of a hundred. */
const SPEAKING = 10;
const MB = 1024;

interface Figures {
  /** When each document was done, in ms. */
  done: number[];
  /** The most memory that the process had, in kB. */
  memory: number;
  output: string[];
}

/** How long a site of many documents takes to move in: at the end against the start, and again with nothing changed. */
export async function importRun({ documents }: Options): Promise<void> {
  const postgres = await startPostgres();
  const folder = await mkdtemp(path.join(os.tmpdir(), 'guichet-bench-'));
  try {
    for (let index = 0; index < documents; index += 1) await writeDocument(folder, index);
    console.log(
      `\nImport of ${documents} documents on PostgreSQL, one process; documents per second by tenths.`
    );
    const env = postgres.envOf('guichet');
    reportFigures('first', await imported(folder, env), documents);
    reportFigures('unchanged', await imported(folder, env), documents);
  } finally {
    await rm(folder, { recursive: true });
    await postgres.stop();
  }
}

async function writeDocument(folder: string, index: number): Promise<void> {
  const number = String(index).padStart(6, '0');
  const day = `2025-${two(1 + (index % 12))}-${two(1 + (index % 28))}`;
  const tags = [index % 40, (index * 7) % 40].map((tag) => `Sujet ${tag}`).join(', ');
  const call = `Répondez à l’appel à projets avant le ${1 + (index % 28)} décembre 2025.`;
  const text = 'Un texte sur les ports et ceux qui y travaillent. '.repeat(40);
  const body = index % 100 < SPEAKING ? `${call}\n\n${text}` : text;
  const keys = [
    `title: Rencontre ${number}`,
    `date: ${day}`,
    `event_start_date: ${day} 10:00`,
    `lieu: Lorient`,
  ];
  const name = path.join(folder, `${index % 50}`);
  await mkdir(name, { recursive: true });
  await writeFile(
    path.join(name, `${number}.md`),
    `---\n${keys.join('\n')}\ntags: [${tags}]\n---\n\n${body}\n`
  );
}

const two = (number: number) => String(number).padStart(2, '0');

/** Runs the command, which writes a line when a document is done. */
async function imported(folder: string, env: Record<string, string>): Promise<Figures> {
  const child = spawn(process.execPath, [CLI, folder], { cwd: root, env: { ...process.env, ...env } });
  const figures: Figures = { done: [], memory: 0, output: [] };
  const sampling = setInterval(() => {
    void memoryOf(child.pid!).then((memory) => (figures.memory = Math.max(figures.memory, memory)));
  }, SAMPLE);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  child.stderr.pipe(process.stderr);
  for await (const line of createInterface({ input: child.stdout })) {
    if (/^(?:imported|unchanged|kept) /.test(line)) figures.done.push(performance.now());
    else figures.output.push(line);
  }
  const code = await ended;
  clearInterval(sampling);
  if (code !== 0) throw new Error(`The import ended with ${code}: ${figures.output.slice(0, 20).join('\n')}`);
  return figures;
}

/** In kB; 0 once the process has ended. */
async function memoryOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0);
}

function reportFigures(name: string, { done, memory }: Figures, documents: number): void {
  if (done.length !== documents) throw new Error(`${done.length} of ${documents} documents were imported`);
  const size = Math.floor(documents / 10);
  const rates = Array.from({ length: 10 }, (_, tenth) => {
    const first = tenth * size;
    return ((size - 1) * 1000) / (done[first + size - 1] - done[first]);
  });
  const ratio = rates[9] / rates[0];
  console.log(`${name.padEnd(10)} ${rates.map((rate) => rate.toFixed(1)).join(' ')}`);
  console.log(
    `${''.padEnd(10)} end against start ${ratio.toFixed(2)}, at most ${Math.round(memory / MB)} MB`
  );
}
