/** ms in which nobody asks any more, and ms after which it is built all the same: edits come several together. */
const SETTLED = { quiet: 1500, atMost: 5000 };

/**
 * Builds one after the other. Who asks while a build is under way gets one more after it, however many ask: what they ask
 * for may have happened after the first had read it.
 *
 * @param {() => Promise<unknown>} build
 * @param {{ quiet: number, atMost: number }} settled when those who can wait have waited enough; ms
 */
export class Rebuilder {
  #build;
  #settled;
  #running = null;
  #next = null;
  #soon = null;

  constructor(build, settled = SETTLED) {
    this.#build = build;
    this.#settled = settled;
  }

  /** Resolves, or rejects, with a build that began after it was asked for. */
  ask() {
    if (!this.#running) return this.#start();
    this.#next ??= this.#running.catch(() => undefined).then(() => this.#start());
    return this.#next;
  }

  /** The same for one that can wait a little: those who ask meanwhile share it. */
  askSoon() {
    this.#soon ??= this.#wait();
    clearTimeout(this.#soon.timer);
    const { since, go, asked } = this.#soon;
    const left = since + this.#settled.atMost - performance.now();
    this.#soon.timer = setTimeout(go, Math.max(0, Math.min(this.#settled.quiet, left)));
    return asked;
  }

  #wait() {
    let go;
    const asked = new Promise((resolve) => (go = resolve)).then(() => {
      this.#soon = null;
      return this.ask();
    });
    return { since: performance.now(), go, asked, timer: undefined };
  }

  #start() {
    this.#next = null;
    this.#running = this.#build().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }
}
