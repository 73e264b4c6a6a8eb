import { setTimeout } from 'node:timers/promises';

const COLLECTIONS = 6;
/** ms */
const PAUSE = 200;

/** What the comparison asks of a server's process, by IPC. */
export type Question =
  /** CPU time that the process has used so far, user and system, in ms. */
  | 'cpu-time'
  /** Its resident memory after a forced collection of garbage, in bytes: needs --expose-gc. */
  | 'memory'
  /** The access key of a new API token that may do everything; Strapi only. */
  | 'token'
  /** How many statements have read the database so far; Strapi only. */
  | 'reads';

export interface Asked {
  id: number;
  question: Question;
}

export interface Answered {
  id: number;
  answer: number | string;
}

/** Sent once, when the server listens. */
export interface Ready {
  ready: true;
}

type Answerers = { token?: () => Promise<string>; reads?: () => number };

/** Answers the comparison's questions from now on, and tells it that the server listens. */
export function answerQuestions({ token, reads }: Answerers = {}): void {
  const answers: Record<Question, () => number | Promise<number | string>> = {
    'cpu-time': cpuTime,
    memory,
    token: () => token?.() ?? Promise.reject(new Error('This server has no API tokens')),
    reads: () => reads?.() ?? Promise.reject(new Error('This server does not count statements')),
  };
  process.on('message', async ({ id, question }: Asked) => {
    process.send?.({ id, answer: await answers[question]() } satisfies Answered);
  });
  process.send?.({ ready: true } satisfies Ready);
}

function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** V8 gives pages back bit by bit, after several collections: one alone leaves 100 MiB to chance. */
async function memory(): Promise<number> {
  if (!globalThis.gc) throw new Error('Memory is measured after a collection: start with --expose-gc');
  for (let collection = 0; collection < COLLECTIONS; collection += 1) {
    globalThis.gc();
    await setTimeout(PAUSE);
  }
  return process.memoryUsage().rss;
}
