import { performance } from 'node:perf_hooks';
import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises';

import { isAway } from '../domain/unavailable';

/** ms between two questions whether the database is there. */
const ASK_EVERY = 250;
/** ms after which a database that has said nothing at all counts as away. */
const GIVE_UP_AFTER = 1000;

/** How one kind of database is asked. */
export interface Probe {
  /** Resolves once it has answered. */
  ask: () => Promise<unknown>;
  /** Lets go of what a question that hangs, or the end, leaves behind. */
  release: () => void;
  /** Has what waits for a database that is away fail, and nobody use again what it was connected by. */
  disconnect: () => void;
}

/** Statements that nobody sends, since the database is away. */
export class DatabaseAway extends Error {
  constructor(cause: unknown) {
    super('The database is away', { cause });
  }
}

/**
 * Whether the database is there: the service `plugin::operations.availability`.
 *
 * It is asked four times a second, over a connection of its own. So a network that drops everything without a word is
 * noticed like a connection that is closed, and a statement that takes long is not taken for one that is lost.
 */
export class Availability {
  private cause: unknown = null;
  private failed = 0;
  private heardAt = -Infinity;
  private asking: Promise<boolean> | null = null;
  private isStopped = false;
  private timer: NodeJS.Timeout | undefined;

  /** @param report told what is wrong when the database goes away, and `null` when it is back */
  constructor(
    private readonly probe: Probe,
    private readonly report: (cause: unknown) => void
  ) {}

  start(): void {
    this.timer = setInterval(() => void this.check(), ASK_EVERY);
    this.timer.unref();
  }

  /** Whoever fails afterwards asks nothing more. */
  stop(): void {
    this.isStopped = true;
    clearInterval(this.timer);
    this.probe.release();
  }

  isAway(): boolean {
    return this.cause !== null;
  }

  /** @throws DatabaseAway where it is */
  expect(): void {
    if (this.isAway()) throw new DatabaseAway(this.cause);
  }

  /** Another number after each thing that failed since the database could not do it. */
  failures(): number {
    return this.failed;
  }

  /** Says that something failed for this reason. */
  fail(): void {
    this.failed += 1;
    if (!this.isAway() && !this.isStopped) void this.check();
  }

  /** Says that the database has answered something. */
  heard(): void {
    this.heardAt = performance.now();
  }

  /** Asks, or joins the question under way; answered within little more than a second. */
  check(): Promise<boolean> {
    this.asking ??= this.ask().finally(() => {
      this.asking = null;
    });
    return this.asking;
  }

  private async ask(): Promise<boolean> {
    const askedAt = performance.now();
    const answer = this.probe.ask().then(
      () => null,
      (error: unknown) => error
    );
    const error = await Promise.race([answer, silence()]);
    if (error === null) return this.found();
    this.probe.release();
    // It is busy: what others have asked it answers.
    if (error instanceof Silence && this.heardAt > askedAt && !this.isAway()) return true;
    if (!(error instanceof Silence) && !isAway(error)) return this.found();
    return this.lost(error);
  }

  private found(): true {
    if (this.isAway()) this.report(null);
    this.cause = null;
    return true;
  }

  private lost(cause: unknown): false {
    const wasAway = this.isAway();
    this.cause = cause;
    if (wasAway) return false;
    this.failed += 1;
    this.probe.disconnect();
    this.report(cause);
    return false;
  }
}

class Silence extends Error {
  constructor() {
    super(`it has said nothing for ${GIVE_UP_AFTER} ms`);
  }
}

async function silence(): Promise<Silence> {
  await wait(GIVE_UP_AFTER, undefined, { ref: false });
  // After what has arrived meanwhile was read: a process that was busy for long has the answer waiting.
  await turn();
  return new Silence();
}
