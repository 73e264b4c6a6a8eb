import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';

import type { Answered, Asked, Question, Ready } from './servers/protocol';

export interface Server {
  url: string;
  /** @param value an argument, for some questions */
  ask: (question: Question, value?: number | string) => Promise<number | string>;
  /** Kills its process. */
  stop: () => void;
}

export interface Start {
  /** A script of bench/servers, without extension. */
  script: string;
  env: Record<string, string>;
  cwd: string;
}

const running = new Set<ChildProcess>();

// However the comparison ends, its servers end with it.
process.once('exit', () => running.forEach((child) => child.kill('SIGKILL')));

/** Resolves when the process has ended successfully; used to fill databases. */
export function run(start: Start): Promise<void> {
  const child = forkScript(start);
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => (code === 0 ? resolve() : reject(ended(start, code))));
  });
}

/** Resolves once the server listens on the port (of 127.0.0.1). */
export function listen(start: Start, port: number): Promise<Server> {
  const env = { ...start.env, HOST: '127.0.0.1', PORT: String(port) };
  const child = forkScript({ ...start, env });
  const server = { url: `http://127.0.0.1:${port}`, ask: asker(child), stop: () => child.kill('SIGKILL') };
  return new Promise((resolve, reject) => {
    child.once('message', (message: Ready) => message.ready && resolve(server));
    child.once('exit', (code) => reject(ended(start, code)));
  });
}

function forkScript({ script, env, cwd }: Start): ChildProcess {
  const inherited = { ...process.env };
  delete inherited.LOG_LEVEL;
  const child = fork(path.join(__dirname, 'servers', `${script}.js`), {
    cwd,
    env: { ...inherited, NODE_ENV: 'production', TZ: 'UTC', ...env },
    execArgv: ['--expose-gc'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

const ended = ({ script, env }: Start, code: number | null) =>
  new Error(`The process ${script} of ${env.DATABASE_NAME} ended with ${code}: see what it wrote above`);

function asker(child: ChildProcess): Server['ask'] {
  let last = 0;
  return (question, value) => {
    const id = (last += 1);
    return new Promise((resolve, reject) => {
      const gone = (code: number | null) =>
        reject(new Error(`A server ended with ${code}, asked for ${question}`));
      const listener = (message: Answered) => {
        if (message.id !== id) return;
        child.off('message', listener).off('exit', gone);
        resolve(message.answer);
      };
      child.on('message', listener).once('exit', gone);
      child.send({ id, question, value } satisfies Asked);
    });
  };
}
