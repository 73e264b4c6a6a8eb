/**
 * Builds one after the other. Who asks while a build is under way gets one more after it, however many ask: what they ask
 * for may have happened after the first had read it.
 *
 * @param {() => Promise<unknown>} build
 */
export class Rebuilder {
  #build;
  #running = null;
  #next = null;

  constructor(build) {
    this.#build = build;
  }

  /** Resolves, or rejects, with a build that began after it was asked for. */
  ask() {
    if (!this.#running) return this.#start();
    this.#next ??= this.#running.catch(() => undefined).then(() => this.#start());
    return this.#next;
  }

  #start() {
    this.#next = null;
    this.#running = this.#build().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }
}
