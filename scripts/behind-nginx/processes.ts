import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';

/** How long (ms) a process may take to end before it is killed: longer than an instance needs to finish its work. */
const PATIENCE = 30_000;

const running = new Set<ChildProcess>();

// However the script ends, these processes end with it.
process.once('exit', () => running.forEach((child) => child.kill('SIGKILL')));

export interface Running {
  pid: number;
  /** Rejects if the process ends by itself. */
  ended: Promise<never>;
  /** Resolves with the exit code, or the signal. */
  stop: () => Promise<number | string | null>;
}

/**
 * Starts a process that should run as long as the script does.
 *
 * @param name for errors
 */
export function start(name: string, command: string, args: string[], options: SpawnOptions): Running {
  const child = spawn(command, args, options);
  running.add(child);
  const exit = once(child, 'exit').finally(() => running.delete(child));
  let isStopped = false;
  const ended = new Promise<never>((_resolve, reject) => {
    const tell = (code: number | null, signal: string | null) =>
      reject(new Error(`${name} ended with ${code ?? signal}: see what it wrote above`));
    child.once('exit', (code, signal) => isStopped || tell(code, signal));
  });
  ended.catch(() => undefined);
  return {
    pid: child.pid!,
    ended,
    stop: () => {
      isStopped = true;
      return stop(child, exit);
    },
  };
}

async function stop(child: ChildProcess, exit: Promise<unknown>): Promise<number | string | null> {
  if (running.has(child)) {
    child.kill('SIGTERM');
    const killing = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
    await exit;
    clearTimeout(killing);
  }
  return child.exitCode ?? child.signalCode;
}
