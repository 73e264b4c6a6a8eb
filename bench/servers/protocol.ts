import { setTimeout } from 'node:timers/promises';

const COLLECTIONS = 6;
/** ms */
const PAUSE = 200;

/** The comparison's questions to a server's process, over IPC. */
export type Question =
  /** CPU time that the process has used so far, user and system, in ms. */
  | 'cpu-time'
  /** Its resident memory after a forced collection of garbage, in bytes: needs --expose-gc. */
  | 'memory'
  /** The access key of a new API token that may do everything; Strapi only. */
  | 'token'
  /** How many statements have read the database so far; Strapi only. */
  | 'reads'
  /** How many statements of any kind it has sent to the database so far; Strapi only. */
  | 'statements'
  /** Makes a whole pass over what was announced; this app only, like the following ones. */
  | 'pass'
  /** Starts its clock at an instant (ms, UTC); answers how far that is ahead of the system's, in ms. */
  | 'start-clock'
  /** Subscribes a URL to calls that close. */
  | 'subscribe'
  /** Subscribes a URL to everything; answers the secret. */
  | 'subscribe-to-all';

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
/** The questions that only some servers can answer. All of them know their CPU time and memory. */
export type Answerers = Partial<Record<Question, (value?: Answer) => Answer | Promise<Answer>>>;

/** Starts to answer the comparison's questions, and reports that the server listens. */
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

/** V8 releases pages bit by bit, over several collections. After only one, the result would vary by 100 MiB. */
async function memory(): Promise<number> {
  if (!globalThis.gc) throw new Error('Memory is measured after a collection: start with --expose-gc');
  for (let collection = 0; collection < COLLECTIONS; collection += 1) {
    globalThis.gc();
    await setTimeout(PAUSE);
  }
  return process.memoryUsage().rss;
}
