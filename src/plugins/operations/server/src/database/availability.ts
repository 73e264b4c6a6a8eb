import { performance } from 'node:perf_hooks';
import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises';

import { isAway } from '../domain/unavailable';

/** ms between two checks of the database. */
const ASK_EVERY = 250;
/** ms after which a database that has not sent anything counts as unavailable. */
const GIVE_UP_AFTER = 1000;

/** How to check one kind of database. */
export interface Probe {
  /** Resolves when it has answered. */
  ask: () => Promise<unknown>;
  /** Releases what a hanging check, or the end, leaves behind. */
  release: () => void;
  /** Makes everything fail that waits for an unavailable database, and discards all its connections. */
  disconnect: () => void;
}

/** The error of statements that are not sent because the database is unavailable. */
export class DatabaseAway extends Error {
  constructor(cause: unknown) {
    super('The database is away', { cause });
  }
}

/**
 * Whether the database is available: the service `plugin::operations.availability`.
 *
 * It is checked four times a second, over a connection of its own. So a network that silently drops everything is noticed
 * like a connection that is closed, and a slow statement is not mistaken for a lost one.
 */
export class Availability {
  private cause: unknown = null;
  private failed = 0;
  private heardAt = -Infinity;
  private asking: Promise<boolean> | null = null;
  private isStopped = false;
  private timer: NodeJS.Timeout | undefined;

  /** @param report called with the cause when the database becomes unavailable, and with `null` when it is back */
  constructor(
    private readonly probe: Probe,
    private readonly report: (cause: unknown) => void
  ) {}

  start(): void {
    this.timer = setInterval(() => void this.check(), ASK_EVERY);
    this.timer.unref();
  }

  /** After this, failures cause no more checks. */
  stop(): void {
    this.isStopped = true;
    clearInterval(this.timer);
    this.probe.release();
  }

  isAway(): boolean {
    return this.cause !== null;
  }

  /** @throws DatabaseAway if it is unavailable */
  expect(): void {
    if (this.isAway()) throw new DatabaseAway(this.cause);
  }

  /** A number that changes with each failure that was caused by the database. */
  failures(): number {
    return this.failed;
  }

  /** Reports such a failure. */
  fail(): void {
    this.failed += 1;
    if (!this.isAway() && !this.isStopped) void this.check();
  }

  /** Reports that the database has answered something. */
  heard(): void {
    this.heardAt = performance.now();
  }

  /** Checks it, or joins the check in progress; resolves within little more than a second. */
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
    // It is busy: it answers other queries.
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
  // After reading what has arrived: if the process was busy for long, the answer is already waiting.
  await turn();
  return new Silence();
}
