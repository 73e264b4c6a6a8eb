import type { Core } from '@strapi/strapi';

import { pluginConfig } from '../config';
import { claimDue, type Claimed } from '../deliveries/claim';
import { cancelPending } from '../deliveries/queue';
import { deadlines } from '../partners';
import { findSubscription, type Subscription } from '../subscriptions/store';
import type { ChooseAgent } from '../target/agents';
import { deliver } from './deliver';
import { Lane } from './lane';

/** ms by which a claim outlives the longest try: for what comes before it and after. */
const CLAIM_BEYOND_TIMEOUT = 10_000;

interface Task {
  subscription: Subscription;
  delivery: Claimed;
}

/** The lanes to all subscribers, which know nothing of each other. */
export class Lanes {
  private readonly lanes = new Map<string, Lane<Task>>();
  private isClosed = false;

  /** @param remind told when something has to be tried again, in ms (UTC) */
  constructor(
    private readonly strapi: Core.Strapi,
    private readonly agentFor: ChooseAgent,
    private readonly remind: (at: number) => void
  ) {}

  /** Begins with what is due to one subscriber. */
  fill(subscriptionId: string): void {
    if (this.isClosed) return;
    const lane = this.lanes.get(subscriptionId) ?? this.open(subscriptionId);
    lane.fill();
  }

  close(): void {
    this.isClosed = true;
    for (const lane of this.lanes.values()) lane.close();
  }

  /** Resolves when nothing is under way and nothing was due when it was asked for last. */
  async idle(): Promise<void> {
    await Promise.all([...this.lanes.values()].map((lane) => lane.idle()));
  }

  private open(subscriptionId: string): Lane<Task> {
    const lane = new Lane<Task>(
      pluginConfig(this.strapi).inFlight,
      (atMost) => this.take(subscriptionId, atMost).catch((error) => this.report(error, [])),
      (task) => this.perform(task).catch((error) => this.report(error, undefined))
    );
    this.lanes.set(subscriptionId, lane);
    return lane;
  }

  private async take(subscriptionId: string, atMost: number): Promise<Task[]> {
    const subscription = await findSubscription(this.strapi, subscriptionId);
    if (!subscription?.enabled) {
      // Queued while it was being switched off.
      await cancelPending(this.strapi, subscriptionId);
      return [];
    }
    const now = deadlines(this.strapi, 'clock').now();
    const until = now + pluginConfig(this.strapi).timeout + CLAIM_BEYOND_TIMEOUT;
    const claimed = await claimDue(this.strapi, subscriptionId, atMost, { now, until });
    return claimed.map((delivery) => ({ subscription, delivery }));
  }

  private async perform({ subscription, delivery }: Task): Promise<void> {
    const next = await deliver(this.strapi, this.agentFor, subscription, delivery);
    if (next !== null) this.remind(next);
  }

  /** What was claimed is taken up once more when the claim has run out. */
  private report<T>(error: unknown, instead: T): T {
    this.strapi.log.error(`webhooks: the database did not take or give a delivery: ${error}`);
    return instead;
  }
}
