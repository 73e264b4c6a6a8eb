import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';

const ASK_EVERY = 250;
/** ms; by then a write of another instance has been heard of, or this one knows that it does not hear. */
const HOLDS_FOR = 1000;
/** ms after which a question without an answer is given up. */
const GIVE_UP_AFTER = 5000;

/** ms after the last answer in which it may only have run out because the process was busy. */
const RAN_OUT_WITHIN = 5000;
/** ms that a request may be held up to ask once more. */
const PATIENCE = 100;

/** One way to learn what other instances have written. */
export interface WriteSource {
  /** Resolves once everything that was written before the call has been told; rejects when that cannot be known. */
  confirm: () => Promise<void>;
  /** Lets go of what a question that hangs, or the end, leaves behind. */
  release: () => void;
}

/**
 * Asks a source again and again. An answer holds for a second from its question on, by the process's own clock:
 * a connection that was cut without a word is noticed like one that was closed.
 */
export class WriteFeed {
  private confirmedAt = -Infinity;
  private askedAt = NaN;
  private asking: Promise<void> | null = null;
  private timer: NodeJS.Timeout | undefined;
  private reported = true;

  /** @param report told when it ceases to hear, and when it does again */
  constructor(
    private readonly source: WriteSource,
    private readonly report: (isConnected: boolean) => void
  ) {}

  /** Resolves once it hears, or after a second without. */
  async start(): Promise<void> {
    await Promise.race([this.ask(), wait(HOLDS_FOR, undefined, { ref: false })]);
    // After what has arrived meanwhile was read: a process that was busy for long has its answer waiting.
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
   * The same, asked once more where the last answer has only just run out. A process that was busy for a second
   * would otherwise compute everything anew, just when it can least.
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
    // The answer to a question that was given up since is worth nothing.
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
