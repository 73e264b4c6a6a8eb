import { performance } from 'node:perf_hooks';
import type { Core } from '@strapi/strapi';

import { createDetached } from '@guichet/strapi-kit';
import { deadlines, httpCache } from '../partners';
import { service } from '../services';

/** ms. At least this often there is a pass, and no timer is longer: timers cannot hold 25 days. */
const AT_LEAST_EVERY = 60_000;
/** ms before another look at documents that failed, or that another instance had locked, because it may have died. */
const AGAIN_AFTER = 1000;
/** ms between passes caused by writes, so that an import causes only a few. */
const WRITES_TOGETHER = 1000;
/** ms to wait after a write for other writes that belong to it. */
const WRITES_SETTLE = 50;

/** @returns the service `plugin::transitions.loop` */
export function createLoop({ strapi }: { strapi: Core.Strapi }): Loop {
  return new Loop(strapi);
}

/** Makes passes: when the clock changes something, after writes, and at least once a minute. */
export class Loop {
  private readonly outside = createDetached();
  private due: NodeJS.Timeout | undefined;
  private written: NodeJS.Timeout | undefined;
  private ended = -Infinity;
  private arming = 0;
  private isRunning = false;

  constructor(private readonly strapi: Core.Strapi) {
    const { onSet } = deadlines(strapi, 'clock');
    onSet(() => this.passSoon(0));
    httpCache(strapi, 'content')?.onChange(() => {
      const pause = this.ended + WRITES_TOGETHER - performance.now();
      this.passSoon(Math.max(WRITES_SETTLE, pause));
    });
  }

  start(): void {
    this.isRunning = true;
    this.passSoon(0);
  }

  stop(): void {
    this.isRunning = false;
    clearTimeout(this.due);
    clearTimeout(this.written);
  }

  private passSoon(delay: number): void {
    if (!this.isRunning || this.written) return;
    this.written = this.timer(delay, () => {
      this.written = undefined;
      void this.pass();
    });
  }

  private async pass(): Promise<void> {
    // The recipients have to be ready.
    if (!this.strapi.isLoaded) return this.passSoon(WRITES_SETTLE);
    clearTimeout(this.due);
    await service(this.strapi, 'reconciler').run();
    this.ended = performance.now();
    await this.arm();
  }

  /** Waits for the next transition. */
  private async arm(): Promise<void> {
    this.arming += 1;
    const { arming } = this;
    const next = await this.nextChange();
    if (this.arming !== arming || !this.isRunning) return;
    this.await(next, performance.now() + this.pause());
  }

  /**
   * Retries what failed: soon, because the database may be back, then less and less often, because it may fail for
   * good.
   */
  private pause(): number {
    const { wasOvertaken, failures } = service(this.strapi, 'reconciler');
    if (failures() > 0) return Math.min(AGAIN_AFTER * 2 ** (failures() - 1), AT_LEAST_EVERY);
    return wasOvertaken() ? AGAIN_AFTER : AT_LEAST_EVERY;
  }

  /** A clock that stands still, or runs slowly, may not have reached the instant when the timer fires. */
  private await(next: number, latest: number): void {
    const left = latest - performance.now();
    const until = next - deadlines(this.strapi, 'clock').now();
    if (left <= 0 || until <= 0) return void this.pass();
    clearTimeout(this.due);
    this.due = this.timer(Math.max(1, Math.min(until, left)), () => this.await(next, latest));
  }

  /** ms (UTC); far in the future if nothing lies ahead, or the database does not answer. */
  private async nextChange(): Promise<number> {
    const now = deadlines(this.strapi, 'clock').now();
    const asked = deadlines(this.strapi, 'next-change').nextChange(now);
    return (await asked.catch(() => null)) ?? Infinity;
  }

  /** Does not keep the process alive, and runs outside the request or transaction that set it. */
  private timer(delay: number, work: () => void): NodeJS.Timeout {
    return this.outside(() => setTimeout(work, delay).unref());
  }
}
