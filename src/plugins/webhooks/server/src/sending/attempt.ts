import { performance } from 'node:perf_hooks';
import type { Core } from '@strapi/strapi';

import { pluginConfig } from '../config';
import type { LeasedDelivery } from '../deliveries/lease';
import { readRetryAfter } from '../domain/retry';
import { validAt } from '../domain/secrets';
import { problemOf, type Attempt } from '../domain/delivery-outcome';
import { deadlines } from '../partners';
import { unseal } from '../subscriptions/secrets';
import type { Subscription } from '../subscriptions/store';
import type { ChooseAgent } from '../target/agents';
import { refusalOf } from '../target/judge-url';
import { post, type SubscriberResponse } from './post';
import { headersOf } from './sign';

/** An attempt, and how long the subscriber asks to wait before the next one, in ms. */
export interface AttemptResult {
  attempt: Attempt;
  retryAfter: number | null;
}

/** Makes one attempt. An error is part of the result and is not thrown. */
export async function attemptDelivery(
  strapi: Core.Strapi,
  agentFor: ChooseAgent,
  subscription: Subscription,
  delivery: LeasedDelivery
): Promise<AttemptResult> {
  const at = new Date(deadlines(strapi, 'clock').now()).toISOString();
  const start = performance.now();
  const outcome = await send(strapi, agentFor, subscription, delivery).then(responseSummary, failed);
  const { retryAfter, ...rest } = outcome;
  const durationMs = Math.round(performance.now() - start);
  // A date in the response is in real time, even if our clock was set.
  return { attempt: { at, ...rest, durationMs }, retryAfter: readRetryAfter(retryAfter, Date.now()) };
}

async function send(
  strapi: Core.Strapi,
  agentFor: ChooseAgent,
  { url: address, secrets }: Subscription,
  delivery: LeasedDelivery
): Promise<SubscriberResponse> {
  const { timeout, ...policy } = pluginConfig(strapi);
  // The configuration may have changed since the subscription was saved.
  const problem = refusalOf(address, policy);
  if (problem !== null) throw new Error(`url is "${address}": ${problem.remedy}`);
  const url = new URL(address);
  const headers = headersOf(delivery, validAt(unseal(strapi, secrets), deadlines(strapi, 'clock').now()));
  return post(url, { headers, body: delivery.body, agent: agentFor(url, policy.allowedHosts), timeout });
}

function responseSummary({ status, text, retryAfter }: SubscriberResponse) {
  return { status, error: problemOf(status), response: text, retryAfter };
}

function failed(error: Error) {
  return { status: null, error: error.message, response: null, retryAfter: undefined };
}
