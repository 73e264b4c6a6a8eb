import type { Core } from '@strapi/strapi';

import { IS_FAILING, rows, toMilliseconds } from '../deliveries/table';

/** How the deliveries to a subscription are going, as far back as the log reaches. Instants are ISO (UTC). */
export interface SubscriptionHealth {
  /** How many have not arrived yet. */
  pending: number;
  /** How many of these have failed and are retried. */
  failing: number;
  /** Since when the oldest failing delivery has been failing. */
  failingSince: string | null;
  lastDeliveredAt: string | null;
  /** When the delivery that was given up last had been queued. */
  lastGivenUpAt: string | null;
}

const HEALTH = `
  SUM(CASE WHEN status = 'pending' THEN 1 ELSE 0 END) AS pending,
  SUM(CASE WHEN ${IS_FAILING} THEN 1 ELSE 0 END) AS failing,
  MIN(CASE WHEN ${IS_FAILING} THEN queued_at END) AS failing_since,
  MAX(delivered_at) AS last_delivered_at,
  MAX(CASE WHEN status = 'failed' THEN queued_at END) AS last_given_up_at`;

const UNTRIED: SubscriptionHealth = {
  pending: 0,
  failing: 0,
  failingSince: null,
  lastDeliveredAt: null,
  lastGivenUpAt: null,
};

/** Reads the health of all subscriptions in one statement. The function looks one up by its documentId. */
export async function readHealth(strapi: Core.Strapi): Promise<(documentId: string) => SubscriptionHealth> {
  const lines: Record<string, unknown>[] = await rows(strapi)
    .groupBy('subscription_id')
    .select('subscription_id', strapi.db.connection.raw(HEALTH));
  const health = new Map(lines.map((line) => [line.subscription_id, read(line)]));
  return (documentId) => health.get(documentId) ?? UNTRIED;
}

function read(line: Record<string, unknown>): SubscriptionHealth {
  return {
    pending: Number(line.pending),
    failing: Number(line.failing),
    failingSince: toIso(line.failing_since),
    lastDeliveredAt: toIso(line.last_delivered_at),
    lastGivenUpAt: toIso(line.last_given_up_at),
  };
}

function toIso(instant: unknown): string | null {
  const milliseconds = toMilliseconds(instant);
  return milliseconds === null ? null : new Date(milliseconds).toISOString();
}
