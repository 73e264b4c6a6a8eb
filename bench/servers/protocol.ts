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
  | 'reads'
  /** How many statements it has sent to the database so far, of whatever kind; Strapi only. */
  | 'statements'
  /** Compares what was announced with what is so, in one whole pass; this app only, as what follows. */
  | 'pass'
  /** Lets its clock begin at an instant (ms, UTC); answers how far that is ahead of the system's, in ms. */
  | 'start-clock'
  /** Subscribes a URL to what closes. */
  | 'subscribe';

export interface Asked {
  id: number;
  question: Question;
  value?: number | string;
}

export interface Answered {
  id: number;
  answer: Answer;
}

/** Sent once, when the server listens. */
export interface Ready {
  ready: true;
}

type Answer = number | string;
/** What kinds of servers know to answer; all know their CPU time and memory. */
export type Answerers = Partial<Record<Question, (value?: Answer) => Answer | Promise<Answer>>>;

/** Answers the comparison's questions from now on, and tells it that the server listens. */
export function answerQuestions(special: Answerers = {}): void {
  const answers: Answerers = { 'cpu-time': cpuTime, memory, ...special };
  process.on('message', async ({ id, question, value }: Asked) => {
    const answer = answers[question];
    if (!answer) throw new Error(`This server was asked for ${question}, which it does not know`);
    process.send?.({ id, answer: await answer(value) } satisfies Answered);
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
