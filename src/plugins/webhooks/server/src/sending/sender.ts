import type { Core } from '@strapi/strapi';

import { createDetached, oneAtATime } from '@guichet/strapi-kit';
import { type Clock } from '@guichet/strapi-plugin-deadlines';
import { pluginConfig } from '../config';
import { readAgenda } from '../deliveries/due-deliveries';
import { prune } from '../deliveries/prune';
import { deadlines } from '../partners';
import { createAgents } from '../target/agents';
import { Alarm } from './alarm';
import { SubscriberQueues } from './subscriber-queues';

/** ms; messages of another instance that ended before it sent them wait at most this long. */
const LOOK_EVERY = 15_000;
/** ms; a retry is at most this late, and a clock that stands still wakes the sender no more often. */
const SOONEST = 100;
/** ms to wait before a database that did not answer is asked again. */
const ASK_AGAIN_AFTER = 1000;
/** ms between two deletions of old deliveries. */
const PRUNE_EVERY = 3_600_000;
const DAY = 86_400_000;

/** Sends what is due, and retries what failed: the service `plugin::webhooks.sender`. */
export class Sender {
  private readonly clock: Clock;
  private readonly queues: SubscriberQueues;
  private readonly alarm = new Alarm(() => this.wake());
  private readonly outside = createDetached();
  private readonly nextPass = oneAtATime(() => this.pass());
  private passing: Promise<void> = Promise.resolve();
  private prunedAt = -Infinity;
  private isStarted = false;
  private failed = 0;

  constructor(private readonly strapi: Core.Strapi) {
    this.clock = deadlines(strapi, 'clock');
    this.queues = new SubscriberQueues(strapi, createAgents(), (at) => this.remind(at));
  }

  /** Takes everything that is due, and resolves when each has been attempted. */
  async run(): Promise<void> {
    await this.outside(this.nextPass);
    await this.queues.idle();
  }

  /** From now on, takes what is due by itself. */
  start(): void {
    this.isStarted = true;
    this.clock.onSet(() => this.wake());
    this.wake();
  }

  /** Starts soon, outside the calling request and transaction. Many calls start one run. */
  wake(): void {
    if (this.isStarted) this.passing = this.outside(this.nextPass).catch((error) => this.report(error));
  }

  /** Takes nothing more. Resolves when everything in flight has ended. */
  async stop(): Promise<void> {
    this.isStarted = false;
    this.alarm.stop();
    this.queues.close();
    await this.passing;
    await this.queues.idle();
  }

  /** How many passes in a row have failed to find out what is due. */
  failures(): number {
    return this.failed;
  }

  private async pass(): Promise<void> {
    // Until this pass has succeeded.
    this.failed += 1;
    // Whether or not this one fails.
    this.ringIn(ASK_AGAIN_AFTER);
    const now = this.clock.now();
    const { due, next } = await readAgenda(this.strapi, now);
    for (const subscriptionId of due) this.queues.fill(subscriptionId);
    await this.pruneOnceAnHour(now);
    this.failed = 0;
    this.alarm.stop();
    this.ringIn(LOOK_EVERY);
    if (next !== null) this.remind(next);
  }

  private remind(at: number): void {
    this.ringIn(Math.max(at - this.clock.now(), SOONEST));
  }

  private ringIn(wait: number): void {
    if (this.isStarted) this.alarm.ringIn(Math.min(wait, LOOK_EVERY));
  }

  private async pruneOnceAnHour(now: number): Promise<void> {
    if (Math.abs(now - this.prunedAt) < PRUNE_EVERY) return;
    await prune(this.strapi, now - pluginConfig(this.strapi).keepDays * DAY);
    this.prunedAt = now;
  }

  private report(error: unknown): void {
    if (this.failed === 1) this.strapi.log.error(`webhooks: the database did not say what is due: ${error}`);
  }
}

export function createSender({ strapi }: { strapi: Core.Strapi }): Sender {
  return new Sender(strapi);
}
