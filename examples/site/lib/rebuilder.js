/** How long (ms) there must be no request before a build starts, and the maximum delay: edits come in groups. */
const SETTLED = { quiet: 1500, atMost: 5000 };

/**
 * Runs one build after the other. Requests during a build share one more build after it, however many there are, because
 * their changes may have happened after the first build had read the content.
 *
 * @param {() => Promise<unknown>} build
 * @param {{ quiet: number, atMost: number }} settled how long requests that can wait are delayed; ms
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

  /** Resolves, or rejects, with a build that begins after the call. */
  ask() {
    if (!this.#running) return this.#start();
    this.#next ??= this.#running.catch(() => undefined).then(() => this.#start());
    return this.#next;
  }

  /** The same for a request that can wait a little, and share its build with others. */
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
