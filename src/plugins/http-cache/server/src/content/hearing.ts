import { performance } from 'node:perf_hooks';

const ASK_EVERY = 250;
/** ms; by then a write of another instance has been heard of, or this one knows that it does not hear. */
const HOLDS_FOR = 1000;
/** ms after which a question without an answer is given up. */
const GIVE_UP_AFTER = 5000;

/** One way to learn what other instances have written. */
export interface Source {
  /** Resolves once everything that was written before the call has been told; rejects when that cannot be known. */
  confirm: () => Promise<void>;
  /** Lets go of what a question that hangs, or the end, leaves behind. */
  release: () => void;
}

/**
 * Asks a source again and again. An answer holds for a second from its question on, by the process's own clock:
 * a connection that was cut without a word is noticed like one that was closed.
 */
export class Hearing {
  private confirmedAt = -Infinity;
  private askedAt: number | null = null;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly source: Source) {}

  async start(): Promise<void> {
    await this.ask();
    this.timer = setInterval(() => void this.ask(), ASK_EVERY);
    this.timer.unref();
  }

  stop(): void {
    clearInterval(this.timer);
    this.confirmedAt = -Infinity;
    this.source.release();
  }

  hears(): boolean {
    return performance.now() - this.confirmedAt < HOLDS_FOR;
  }

  private async ask(): Promise<void> {
    const now = performance.now();
    if (this.askedAt !== null) {
      if (now - this.askedAt < GIVE_UP_AFTER) return;
      this.source.release();
    }
    this.askedAt = now;
    const confirmed = await this.source.confirm().then(
      () => true,
      () => false
    );
    // The answer to a question that was given up since is worth nothing.
    if (this.askedAt !== now) return;
    this.askedAt = null;
    if (confirmed) this.confirmedAt = now;
    else this.source.release();
  }
}
