/** The imports that the admin has started in this process. */
export interface Running {
  /** Aborted when the server stops. */
  signal: AbortSignal;
  add: (work: Promise<void>) => void;
  /** Ends each import after its current file, and waits for that. */
  stop: () => Promise<void>;
}

/** @returns the service `plugin::importer.running` */
export function createRunning(): Running {
  const stopping = new AbortController();
  const running = new Set<Promise<void>>();
  return {
    signal: stopping.signal,
    add: (work) => {
      running.add(work);
      void work.finally(() => running.delete(work));
    },
    stop: async () => {
      stopping.abort(
        new Error('the server was stopped: import the documents again, those that are done stay as they are')
      );
      await Promise.all(running);
    },
  };
}
