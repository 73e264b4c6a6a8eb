import path from 'node:path';
import { Worker } from 'node:worker_threads';

/** A document of 1 MB takes about 200 MB. */
const RESOURCES = { maxOldGenerationSizeMb: 512 };
const WORKER = path.join(__dirname, 'worker.js');
/** ms; a check is usually followed by an import, and starting a thread takes a third of a second. */
const KEPT = 60_000;

/** Where readers get their threads from. */
export interface Threads {
  take: () => Worker;
  /** Takes back an idle thread, and keeps it for a while. */
  giveBack: (worker: Worker) => Promise<void>;
  /** Ends the thread that is kept. */
  stop: () => Promise<void>;
}

export function createThreads(): Threads {
  let spare: Worker | null = null;
  let timer: NodeJS.Timeout | undefined;
  const takeSpare = () => {
    const kept = spare;
    spare = null;
    clearTimeout(timer);
    return kept;
  };
  const stop = async () => void (await takeSpare()?.terminate());
  return {
    take: () => {
      const worker = takeSpare() ?? startThread((gone) => gone === spare && takeSpare());
      worker.ref();
      return worker;
    },
    giveBack: async (worker) => {
      await stop();
      spare = worker;
      // Neither keeps a process alive that has nothing else to do.
      worker.unref();
      timer = setTimeout(stop, KEPT).unref();
    },
    stop,
  };
}

function startThread(onExit: (worker: Worker) => void): Worker {
  const worker = new Worker(WORKER, { resourceLimits: RESOURCES, execArgv: [] });
  // Whoever waits for its result gets the error. Without a listener, it would end the process.
  worker.on('error', () => undefined);
  worker.once('exit', () => onExit(worker));
  return worker;
}
