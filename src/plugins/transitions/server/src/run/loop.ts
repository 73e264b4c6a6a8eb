import { performance } from 'node:perf_hooks';
import type { Core } from '@strapi/strapi';

import { createDetached } from '@guichet/strapi-kit';
import { deadlines, httpCache } from '../partners';
import { service } from '../services';

/** ms. A pass is made so often whatever happens, and no timer is set for longer: none can hold 25 days. */
const AT_LEAST_EVERY = 60_000;
/** ms after which documents are looked at again that another instance was at, since it may have died, or that failed. */
const AGAIN_AFTER = 1000;
/** ms between passes because of writes: an import makes a few. */
const WRITES_TOGETHER = 1000;
/** ms after a write, for others that come with it. */
const WRITES_SETTLE = 50;

/** @returns the service `plugin::transitions.loop` */
export function createLoop({ strapi }: { strapi: Core.Strapi }): Loop {
  return new Loop(strapi);
}

/** Makes passes: when something is due by the clock, when something was written, and at least once a minute. */
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
    // Those who pass messages on have to be there.
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

  /** What has failed is tried again soon, since the database may be back; and less and less often, since it may fail for good. */
  private pause(): number {
    const { wasOvertaken, failures } = service(this.strapi, 'reconciler');
    if (failures() > 0) return Math.min(AGAIN_AFTER * 2 ** (failures() - 1), AT_LEAST_EVERY);
    return wasOvertaken() ? AGAIN_AFTER : AT_LEAST_EVERY;
  }

  /** A clock that stands still, or was slowed down, has not come as far as the timer. */
  private await(next: number, latest: number): void {
    const left = latest - performance.now();
    const until = next - deadlines(this.strapi, 'clock').now();
    if (left <= 0 || until <= 0) return void this.pass();
    clearTimeout(this.due);
    this.due = this.timer(Math.max(1, Math.min(until, left)), () => this.await(next, latest));
  }

  /** ms (UTC); far off when nothing lies ahead, or when the database does not say. */
  private async nextChange(): Promise<number> {
    const now = deadlines(this.strapi, 'clock').now();
    const asked = deadlines(this.strapi, 'next-change').nextChange(now);
    return (await asked.catch(() => null)) ?? Infinity;
  }

  /** Keeps no process alive; outside of the request or transaction that gave rise to it. */
  private timer(delay: number, work: () => void): NodeJS.Timeout {
    return this.outside(() => setTimeout(work, delay).unref());
  }
}
