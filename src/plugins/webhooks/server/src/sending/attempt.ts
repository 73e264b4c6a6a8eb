import { performance } from 'node:perf_hooks';
import type { Core } from '@strapi/strapi';

import { pluginConfig } from '../config';
import type { Claimed } from '../deliveries/claim';
import { readRetryAfter } from '../domain/retry';
import { validAt } from '../domain/secrets';
import { problemOf, type Try } from '../domain/verdict';
import { deadlines } from '../partners';
import { unseal } from '../subscriptions/secrets';
import type { Subscription } from '../subscriptions/store';
import type { ChooseAgent } from '../target/agents';
import { refusalOf } from '../target/judge-url';
import { post, type Answer } from './post';
import { headersOf } from './sign';

/** A try, and how long the subscriber asks to wait for the next one, in ms. */
export interface Attempt {
  attempt: Try;
  retryAfter: number | null;
}

/** Tries once to deliver; what goes wrong is part of the answer. */
export async function attemptDelivery(
  strapi: Core.Strapi,
  agentFor: ChooseAgent,
  subscription: Subscription,
  delivery: Claimed
): Promise<Attempt> {
  const at = new Date(deadlines(strapi, 'clock').now()).toISOString();
  const start = performance.now();
  const outcome = await send(strapi, agentFor, subscription, delivery).then(told, failed);
  const { retryAfter, ...rest } = outcome;
  const durationMs = Math.round(performance.now() - start);
  // What a date in the answer means is the world's time, also where our clock was set.
  return { attempt: { at, ...rest, durationMs }, retryAfter: readRetryAfter(retryAfter, Date.now()) };
}

async function send(
  strapi: Core.Strapi,
  agentFor: ChooseAgent,
  { url: address, secrets }: Subscription,
  delivery: Claimed
): Promise<Answer> {
  const { timeout, ...policy } = pluginConfig(strapi);
  // Configuration may have changed since the subscription was written.
  const refusal = refusalOf(address, policy);
  if (refusal !== null) throw new Error(`url is "${address}": ${refusal.remedy}`);
  const url = new URL(address);
  const headers = headersOf(delivery, validAt(unseal(strapi, secrets), deadlines(strapi, 'clock').now()));
  return post(url, { headers, body: delivery.body, agent: agentFor(url, policy.allowedHosts), timeout });
}

function told({ status, text, retryAfter }: Answer) {
  return { status, error: problemOf(status), response: text, retryAfter };
}

function failed(error: Error) {
  return { status: null, error: error.message, response: null, retryAfter: undefined };
}
