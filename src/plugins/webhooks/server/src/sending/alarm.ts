import { performance } from 'node:perf_hooks';

/** Rings once, at the earliest moment it was set to. */
export class Alarm {
  private timer: NodeJS.Timeout | undefined;
  /** On the process's own clock. */
  private ringsAt = Infinity;

  constructor(private readonly ring: () => void) {}

  /** @param wait ms, at most what a timer can hold */
  ringIn(wait: number): void {
    const at = performance.now() + wait;
    if (at >= this.ringsAt) return;
    this.stop();
    this.ringsAt = at;
    this.timer = setTimeout(() => {
      this.stop();
      this.ring();
    }, wait);
    this.timer.unref();
  }

  stop(): void {
    clearTimeout(this.timer);
    this.ringsAt = Infinity;
  }
}
