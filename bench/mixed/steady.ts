import type { Request } from 'autocannon';
import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';

import type { Answer } from '../fire';
import type { Server } from '../process';
import { percentiles } from '../statistics';
import { precise, short, spread } from '../text';
import { whileCallsClose } from './closing';
import type { Editor } from './editor';
import { editCall, pressReleases } from './edits';
import { hitsOf, latenciesOf, reportLoad, underLoad, type Next } from './load';

const PER_SECOND = 10;
/** With the writes, so many times the answers that there are without them, at least. */
const RATE_TARGET = 0.6;
/** And the p99 of all answers is so many times that of hits without writes, at most. */
const P99_TARGET = 5;

interface Write {
  /** In ms. */
  latency: number;
  /** It was refused if not: see `Editor.write`. */
  done: boolean;
}

/** One load without writes, and the same load with them right after it. */
interface Round {
  without: Answer[];
  written: Answer[];
  writes: Write[];
  /** How many of them were answered before the load ended: the others had less to compete with. */
  inTime: number;
}

/**
 * What visitors get while editors write at a steady rate, half of it to what no visitor asks for: the rate of answers
 * and the p99 of all of them, next to a load without writes in the same round.
 */
export async function steadyRun(
  server: Server,
  editor: Editor,
  next: Next,
  { rounds, seconds }: { rounds: number; seconds: number }
): Promise<void> {
  const editRelease = await pressReleases(editor);
  const edit = (n: number) => (n % 2 === 0 ? editCall(editor, n / 2) : editRelease((n - 1) / 2));
  const done: Round[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const without = await underLoad(server, next, seconds);
    const written = await whileCallsClose(server, editor, seconds, () =>
      whileEdited(editor, edit, seconds, () => underLoad(server, next, seconds))
    );
    done.push({ without, ...written });
    reportRound(round, done[round]);
  }
  reportTargets(done);
}

type Edited = Omit<Round, 'without'>;

async function whileEdited(
  editor: Editor,
  edit: (n: number) => Request,
  seconds: number,
  load: () => Promise<Answer[]>
): Promise<Edited> {
  let made = 0;
  const send = async (n: number) => {
    const start = performance.now();
    const done = await editor.write(edit(n));
    if (done) made += 1;
    return { latency: performance.now() - start, done };
  };
  const loaded = load().then((written) => ({ written, inTime: made }));
  const [answers, writes] = await Promise.all([loaded, steadily(send, seconds)]);
  return { ...answers, writes };
}

/**
 * Sends at a steady rate, whether or not what was sent before has been answered.
 *
 * @returns what was answered, once all of it is
 */
async function steadily<T>(send: (n: number) => Promise<T>, seconds: number): Promise<T[]> {
  const sent: Promise<T>[] = [];
  const start = performance.now();
  for (let n = 0; n < seconds * PER_SECOND; n += 1) {
    await setTimeout(Math.max(0, start + (n * 1000) / PER_SECOND - performance.now()));
    const answer = send(n);
    // A failure is reported at the end, and must not end the process before.
    answer.catch(() => {});
    sent.push(answer);
  }
  return Promise.all(sent);
}

function reportRound(round: number, { without, written, writes, inTime }: Round): void {
  reportLoad(`round ${round + 1}, without writes`, without);
  reportLoad(
    `round ${round + 1}, ${PER_SECOND} writes/s, half of them to calls, a call closes each second`,
    written
  );
  const { p50, p99 } = percentiles(writes.map(({ latency }) => latency));
  const refused = writes.filter(({ done }) => !done).length;
  console.log(`    ${writes.length} writes: p50 ${precise(p50)} ms, p99 ${precise(p99)} ms`);
  console.log(
    `    ${inTime} of them done before the load ended, ${refused} refused because others were first`
  );
}

/** Prints medians of the rounds, with the least and the most, next to what they should be. */
function reportTargets(rounds: Round[]): void {
  const rates = rounds.map(({ without, written }) => written.length / without.length);
  const p99s = rounds.map(
    ({ without, written }) => latenciesOf(written).p99 / latenciesOf(hitsOf(without)).p99
  );
  console.log(
    `  answers/s, with ${PER_SECOND} writes/s / without: ${spread(rates, short)}, target at least ${RATE_TARGET}`
  );
  console.log(
    `  p99 of all with them / of hits without: ${spread(p99s, short)}, target at most ${P99_TARGET}`
  );
}
