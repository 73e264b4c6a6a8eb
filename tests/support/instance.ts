import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/**
 * An instance of the compiled application in a process of its own, because two in one process would share Strapi's
 * globals.
 */
export interface Instance {
  address: string;
  setClock: (at: number) => Promise<unknown>;
  /** Starts its clock at an instant. It runs on from there. */
  startClock: (at: number) => Promise<unknown>;
  /** Whether it currently receives the writes of others. */
  isConnected: () => Promise<boolean>;
  /** A number that changes with every write that it learns of. */
  generation: () => Promise<number>;
  /** Makes a pass. */
  reconcile: () => Promise<unknown>;
  /** Makes it kill itself at a certain statement. */
  dieAt: (moment: Moment) => Promise<unknown>;
  /** Kills it from outside, at once. */
  kill: () => void;
  /** Sends it a signal. */
  signal: (name: NodeJS.Signals) => void;
  /** Resolves with the signal that ended it. */
  ended: Promise<string | null>;
  /** Resolves with its exit code. */
  code: Promise<number | null>;
  stop: () => Promise<void>;
}

/** The moment before a statement is sent to the database, or after its response. */
export interface Moment {
  event: 'query' | 'query-response';
  /** A pattern of its SQL. */
  sql: string;
  /** Which of the statements that match, from 1; the first by default. */
  nth?: number;
}

/**
 * Boots one on the database of the last application that was started.
 *
 * @param env environment variables of its own
 */
export async function startInstance(env: Record<string, string> = {}): Promise<Instance> {
  const child = fork(path.join(__dirname, 'instance-process.cjs'), {
    env: { ...process.env, ...env },
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const failed = ended.then(([code]) =>
    Promise.reject(new Error(`The instance ended with ${code}: see above`))
  );
  failed.catch(() => undefined);
  const [{ port }] = (await Promise.race([once(child, 'message'), failed])) as [{ port: number }];
  const tell = teller(child);
  return {
    address: `http://127.0.0.1:${port}`,
    setClock: (at) => tell('setClock', at),
    startClock: (at) => tell('startClock', at),
    isConnected: () => tell('isConnected') as Promise<boolean>,
    generation: () => tell('generation') as Promise<number>,
    reconcile: () => tell('reconcile'),
    dieAt: (moment) => tell('dieAt', moment),
    kill: () => void child.kill('SIGKILL'),
    signal: (name) => void child.kill(name),
    ended: ended.then(([, signal]) => signal as string | null),
    code: ended.then(([code]) => code as number | null),
    stop: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Sends messages to the child, each with one reply. */
function teller(child: ChildProcess) {
  let last = 0;
  return (name: string, value?: number | Moment): Promise<unknown> => {
    const id = (last += 1);
    return new Promise((resolve) => {
      const listener = (message: { id: number; answer: unknown }) => {
        if (message.id !== id) return;
        child.off('message', listener);
        resolve(message.answer);
      };
      child.on('message', listener);
      child.send({ id, name, value });
    });
  };
}
