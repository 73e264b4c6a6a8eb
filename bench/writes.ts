import { performance } from 'node:perf_hooks';

import type { Entrant } from './compare';
import { Editor } from './mixed/editor';
import { pressReleases, type Edit } from './mixed/edits';
import type { Server } from './process';
import { percentiles } from './statistics';
import { lineOf, precise, short, spread } from './text';

/** Writes of one kind in a round, one after the other. */
const WRITES = 40;
/** A first write of a kind takes several times as long. */
const WARM_UP = 20;

const line = lineOf([26, 26, 14]);

interface Kind {
  name: string;
  edit: Edit;
}

export interface Writer extends Entrant {
  editor: Editor;
  kinds: Kind[];
}

export interface Figures {
  p50: number;
  /** ms of the server's process. */
  cpu: number;
  statements: number;
}

/** What a write costs: a published edit of a call with its parts, and of a press release, by REST with a token. */
export async function writesRun(entrants: Entrant[], { rounds }: { rounds: number }): Promise<void> {
  const writers: Writer[] = [];
  for (const entrant of entrants) writers.push(await writerFor(entrant));
  await compareWrites(writers, rounds);
}

/** The same kinds of writes by each of them, in turn. */
export async function compareWrites(writers: Writer[], rounds: number): Promise<void> {
  console.log(`\nWrites, one after the other: medians of ${rounds} rounds of ${WRITES} (least–most).`);
  for (const [index, { name }] of writers[0].kinds.entries()) {
    const figures = new Map<Writer, Figures[]>(writers.map((writer) => [writer, []]));
    for (const { editor, kinds } of writers) await write(editor, kinds[index].edit, WARM_UP);
    for (let round = 0; round < rounds; round += 1) {
      for (const writer of writers)
        figures.get(writer)!.push(await measured(writer, writer.kinds[index].edit));
    }
    reportWrites(name, figures);
  }
}

async function writerFor(entrant: Entrant): Promise<Writer> {
  const { editor, kinds } = await writerOfCalls(entrant);
  const releases = { name: 'PUT a press release', edit: await pressReleases(editor) };
  return { ...entrant, editor, kinds: [...kinds, releases] };
}

export async function writerOfCalls(entrant: Entrant): Promise<Writer> {
  const editor = await Editor.of(entrant.server);
  const calls = await idsOfCalls(entrant.server);
  const edit: Edit = (n) => editor.edit(`calls/${calls[n % calls.length]}`, { edition: `edited ${n}` });
  return { ...entrant, editor, kinds: [{ name: 'PUT a call', edit }] };
}

async function idsOfCalls({ url }: Server): Promise<string[]> {
  const answer = await fetch(`${url}/api/calls?fields=title`);
  const { data } = (await answer.json()) as { data: { documentId: string }[] };
  return data.map(({ documentId }) => documentId);
}

/** @returns ms for each */
async function write(editor: Editor, edit: Edit, times: number): Promise<number[]> {
  const latencies: number[] = [];
  for (let n = 0; n < times; n += 1) {
    const start = performance.now();
    await editor.write(edit(n));
    latencies.push(performance.now() - start);
  }
  return latencies;
}

export async function measured({ server, editor }: Writer, edit: Edit): Promise<Figures> {
  const soFar = async () => [Number(await server.ask('cpu-time')), Number(await server.ask('statements'))];
  const [cpu, statements] = await soFar();
  const { p50 } = percentiles(await write(editor, edit, WRITES));
  const [cpuAfter, statementsAfter] = await soFar();
  return { p50, cpu: (cpuAfter - cpu) / WRITES, statements: (statementsAfter - statements) / WRITES };
}

export function reportWrites(name: string, figures: Map<Writer, Figures[]>): void {
  console.log(line(name, ['p50 ms', 'CPU ms', 'statements']));
  for (const [{ contestant }, rounds] of figures) {
    const [p50s, cpus, statements] = (['p50', 'cpu', 'statements'] as const).map((figure) =>
      rounds.map((round) => round[figure])
    );
    const texts = [spread(p50s, precise), spread(cpus, precise), short(Math.max(...statements))];
    console.log(line(`${contestant.key} ${contestant.name}`, texts));
  }
}
