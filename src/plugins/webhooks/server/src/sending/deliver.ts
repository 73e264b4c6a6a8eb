import type { Core } from '@strapi/strapi';

import { pluginConfig } from '../config';
import type { Claimed } from '../deliveries/claim';
import { afterFailure, record, type Outcome } from '../deliveries/record';
import { GONE, judge } from '../domain/verdict';
import { deadlines } from '../partners';
import type { Subscription } from '../subscriptions/store';
import { switchOff } from '../subscriptions/switch-off';
import type { ChooseAgent } from '../target/agents';
import { attemptDelivery, type Attempt } from './attempt';

/**
 * Delivers what was claimed, once, and records how it went.
 *
 * @returns when it is to be tried again, in ms (UTC); `null` for never
 */
export async function deliver(
  strapi: Core.Strapi,
  agentFor: ChooseAgent,
  subscription: Subscription,
  delivery: Claimed
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
  delivery: Claimed,
  { attempt, retryAfter }: Attempt,
  now: number
): Outcome {
  const verdict = judge(attempt.status);
  if (verdict === 'delivered') return { status: 'delivered', nextTryAt: null };
  if (verdict === 'gone') return { status: 'failed', nextTryAt: null };
  const { giveUpAfter } = pluginConfig(strapi);
  return afterFailure(delivery, { now, giveUpAfter, retryAfter });
}

async function unsubscribe(strapi: Core.Strapi, { documentId, name }: Subscription): Promise<void> {
  await switchOff(strapi, documentId, GONE);
  strapi.log.warn(`webhooks: "${name}" (${documentId}) answered 410 Gone and was switched off`);
}

function warn(strapi: Core.Strapi, { name }: Subscription, delivery: Claimed, { attempt }: Attempt): void {
  const { event, messageId } = delivery;
  strapi.log.warn(`webhooks: ${event} ${messageId} was given up for "${name}": ${attempt.error}`);
}
