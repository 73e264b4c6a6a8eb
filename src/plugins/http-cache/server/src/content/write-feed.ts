import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';

const ASK_EVERY = 250;
/** ms; within this time an instance learns of another instance's write, or knows that it is not connected. */
const HOLDS_FOR = 1000;
/** ms after which a check without an answer is given up. */
const GIVE_UP_AFTER = 5000;

/** ms after the last answer. Until then it may only have expired because the process was busy. */
const RAN_OUT_WITHIN = 5000;
/** ms that a request may wait for another check. */
const PATIENCE = 100;

/** A way to learn of other instances' writes. */
export interface WriteSource {
  /** Resolves after everything that was written before the call was reported; rejects if that cannot be known. */
  confirm: () => Promise<void>;
  /** Releases what a hanging check, or the end, leaves behind. */
  release: () => void;
}

/**
 * Checks a source repeatedly. An answer is valid for a second from the time of the check, by the process's own clock, so
 * a connection that was cut silently is noticed like one that was closed. See docs/glossary.md#words.
 */
export class WriteFeed {
  private confirmedAt = -Infinity;
  private askedAt = NaN;
  private asking: Promise<void> | null = null;
  private timer: NodeJS.Timeout | undefined;
  private reported = true;

  /** @param report called when it disconnects, and when it is connected again */
  constructor(
    private readonly source: WriteSource,
    private readonly report: (isConnected: boolean) => void
  ) {}

  /** Resolves when it is connected, or after a second. */
  async start(): Promise<void> {
    await Promise.race([this.ask(), wait(HOLDS_FOR, undefined, { ref: false })]);
    // After reading what has arrived: if the process was busy for long, its answer is already waiting.
    this.timer = setInterval(() => setImmediate(() => this.timer && void this.ask()), ASK_EVERY);
    this.timer.unref();
  }

  stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
    this.confirmedAt = -Infinity;
    this.asking = null;
    this.source.release();
  }

  isConnected(): boolean {
    return performance.now() - this.confirmedAt < HOLDS_FOR;
  }

  /**
   * The same, but checks again if the last answer has only just expired. Otherwise a process that was busy for a second
   * would have to compute everything again, just when it can least afford to.
   */
  async reconfirm(): Promise<boolean> {
    if (performance.now() - this.confirmedAt > RAN_OUT_WITHIN) return false;
    await Promise.race([this.ask(), wait(PATIENCE, undefined, { ref: false })]);
    return this.isConnected();
  }

  private ask(): Promise<void> {
    const now = performance.now();
    if (this.asking && now - this.askedAt < GIVE_UP_AFTER) return this.asking;
    if (this.asking) this.lose();
    this.askedAt = now;
    this.asking = this.confirm(now).finally(() => {
      if (this.askedAt === now) this.asking = null;
    });
    return this.asking;
  }

  private async confirm(askedAt: number): Promise<void> {
    const confirmed = await this.source.confirm().then(
      () => true,
      () => false
    );
    // An answer to a check that was given up in the meantime does not count.
    if (this.askedAt !== askedAt || !this.asking) return;
    if (!confirmed) return this.lose();
    this.confirmedAt = askedAt;
    this.say(true);
  }

  private lose(): void {
    this.source.release();
    this.say(false);
  }

  private say(isConnected: boolean): void {
    if (isConnected !== this.reported) this.report(isConnected);
    this.reported = isConnected;
  }
}
