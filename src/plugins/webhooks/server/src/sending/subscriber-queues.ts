import type { Core } from '@strapi/strapi';

import { pluginConfig } from '../config';
import { leaseDue, leaseTime, type LeasedDelivery } from '../deliveries/lease';
import { cancelPending } from '../deliveries/queue';
import { deadlines } from '../partners';
import { findSubscription, type Subscription } from '../subscriptions/store';
import type { ChooseAgent } from '../target/agents';
import { deliver } from './deliver';
import { SubscriberQueue } from './subscriber-queue';

interface Task {
  subscription: Subscription;
  delivery: LeasedDelivery;
}

/** The queues of all subscribers. None waits for another. */
export class SubscriberQueues {
  private readonly queues = new Map<string, SubscriberQueue<Task>>();
  private isClosed = false;

  /** @param remind is called with the next time at which something is due, in ms (UTC) */
  constructor(
    private readonly strapi: Core.Strapi,
    private readonly agentFor: ChooseAgent,
    private readonly remind: (at: number) => void
  ) {}

  /** Starts with what is due to one subscriber. */
  fill(subscriptionId: string): void {
    if (this.isClosed) return;
    const queue = this.queues.get(subscriptionId) ?? this.open(subscriptionId);
    queue.fill();
  }

  close(): void {
    this.isClosed = true;
    for (const queue of this.queues.values()) queue.close();
  }

  /** Resolves when nothing is in flight and the last `take` of each gave nothing. */
  async idle(): Promise<void> {
    await Promise.all([...this.queues.values()].map((queue) => queue.idle()));
  }

  private open(subscriptionId: string): SubscriberQueue<Task> {
    const queue = new SubscriberQueue<Task>(
      pluginConfig(this.strapi).inFlight,
      (atMost) => this.take(subscriptionId, atMost).catch((error) => this.report(error, [])),
      (task) => this.perform(task).catch((error) => this.report(error, undefined))
    );
    this.queues.set(subscriptionId, queue);
    return queue;
  }

  private async take(subscriptionId: string, atMost: number): Promise<Task[]> {
    const subscription = await findSubscription(this.strapi, subscriptionId);
    if (!subscription?.enabled) {
      // Queued while the subscription was being switched off.
      await cancelPending(this.strapi, subscriptionId);
      return [];
    }
    const now = deadlines(this.strapi, 'clock').now();
    const until = now + leaseTime(this.strapi);
    const leased = await leaseDue(this.strapi, subscriptionId, atMost, { now, until });
    return leased.map((delivery) => ({ subscription, delivery }));
  }

  private async perform({ subscription, delivery }: Task): Promise<void> {
    const next = await deliver(this.strapi, this.agentFor, subscription, delivery);
    if (next !== null) this.remind(next);
  }

  /** Whatever was claimed is taken again when the claim has expired. */
  private report<T>(error: unknown, instead: T): T {
    this.strapi.log.error(`webhooks: the database did not take or give a delivery: ${error}`);
    return instead;
  }
}
