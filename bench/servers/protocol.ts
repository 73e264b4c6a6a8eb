/** What the comparison asks of a server's process, by IPC. */
export type Question =
  /** CPU time that the process has used so far, user and system, in ms. */
  | 'cpu-time'
  /** Its resident memory after a forced collection of garbage, in bytes: needs --expose-gc. */
  | 'memory'
  /** The access key of a new API token that may do everything; Strapi only. */
  | 'token';

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

type Answerers = { token?: () => Promise<string> };

/** Answers the comparison's questions from now on, and tells it that the server listens. */
export function answerQuestions({ token }: Answerers = {}): void {
  const answers: Record<Question, () => number | string | Promise<string>> = {
    'cpu-time': cpuTime,
    memory,
    token: () => token?.() ?? Promise.reject(new Error('This server has no API tokens')),
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

function memory(): number {
  if (!globalThis.gc) throw new Error('Memory is measured after a collection: start with --expose-gc');
  globalThis.gc();
  return process.memoryUsage().rss;
}
