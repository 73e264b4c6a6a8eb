import type { Core } from '@strapi/strapi';

import { pluginConfig } from '../config';
import type { LeasedDelivery } from '../deliveries/lease';
import { afterFailure, record, type AfterAttempt } from '../deliveries/record';
import { GONE, judge } from '../domain/delivery-outcome';
import { deadlines } from '../partners';
import type { Subscription } from '../subscriptions/store';
import { switchOff } from '../subscriptions/switch-off';
import type { ChooseAgent } from '../target/agents';
import { attemptDelivery, type AttemptResult } from './attempt';

/**
 * Makes one attempt for a claimed delivery, and records the result.
 *
 * @returns when it is retried, in ms (UTC); `null` for never
 */
export async function deliver(
  strapi: Core.Strapi,
  agentFor: ChooseAgent,
  subscription: Subscription,
  delivery: LeasedDelivery
): Promise<number | null> {
  const attempt = await attemptDelivery(strapi, agentFor, subscription, delivery);
  const now = deadlines(strapi, 'clock').now();
  const outcome = outcomeOf(strapi, delivery, attempt, now);
  await record(strapi, delivery, attempt.attempt, outcome, now);
  if (judge(attempt.attempt.status) === 'gone') await unsubscribe(strapi, subscription);
  else if (outcome.status === 'failed') warn(strapi, subscription, delivery, attempt);
  return outcome.nextTryAt;
}

function outcomeOf(
  strapi: Core.Strapi,
  delivery: LeasedDelivery,
  { attempt, retryAfter }: AttemptResult,
  now: number
): AfterAttempt {
  const outcome = judge(attempt.status);
  if (outcome === 'delivered') return { status: 'delivered', nextTryAt: null };
  if (outcome === 'gone') return { status: 'failed', nextTryAt: null };
  const { giveUpAfter } = pluginConfig(strapi);
  return afterFailure(delivery, { now, giveUpAfter, retryAfter });
}

async function unsubscribe(strapi: Core.Strapi, { documentId, name }: Subscription): Promise<void> {
  await switchOff(strapi, documentId, GONE);
  strapi.log.warn(`webhooks: "${name}" (${documentId}) answered 410 Gone and was switched off`);
}

function warn(
  strapi: Core.Strapi,
  { name }: Subscription,
  delivery: LeasedDelivery,
  { attempt }: AttemptResult
): void {
  const { event, messageId } = delivery;
  strapi.log.warn(`webhooks: ${event} ${messageId} was given up for "${name}": ${attempt.error}`);
}
