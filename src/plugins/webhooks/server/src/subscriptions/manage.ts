import type { Core } from '@strapi/strapi';

import { newMessageId } from '@guichet/strapi-plugin-transitions';
import { pluginConfig } from '../config';
import { TEST_EVENT } from '../constants';
import { cancelPending, queueFor } from '../deliveries/queue';
import { rotate, type Secret } from '../domain/secrets';
import { deadlines } from '../partners';
import type { Input } from './read-input';
import { newSecret, seal, unseal } from './secrets';
import { createSubscription, deleteSubscription, updateSubscription, type Subscription } from './store';
import { switchOff } from './switch-off';

/** A subscription with its newest secret, which is shown only this once. */
export interface WithSecret {
  subscription: Subscription;
  secret: string;
}

/** With the instant (ms, UTC) until which the old secret also signs; `null` if there is none that can sign. */
export interface Rotated extends WithSecret {
  formerSignsUntil: number | null;
}

export async function subscribe(strapi: Core.Strapi, input: Input): Promise<WithSecret> {
  const secret = newSecret();
  const secrets = seal(strapi, [{ secret, expiresAt: null }]);
  return { subscription: await createSubscription(strapi, { ...input, secrets }), secret };
}

/** Changes a subscription. If that switches it off, its pending deliveries are cancelled. */
export async function change(
  strapi: Core.Strapi,
  { documentId, enabled }: Subscription,
  input: Partial<Input>
): Promise<Subscription | null> {
  return strapi.db.transaction(async () => {
    if (enabled && input.enabled === false) await switchOff(strapi, documentId, null);
    const reset = input.enabled === true ? { disabledReason: null, disabledAt: null } : {};
    return updateSubscription(strapi, documentId, { ...input, ...reset });
  });
}

/** Deletes a subscription. What was sent stays in the log. */
export async function unsubscribe(strapi: Core.Strapi, { documentId }: Subscription): Promise<void> {
  await strapi.db.transaction(async () => {
    await deleteSubscription(strapi, documentId);
    await cancelPending(strapi, documentId);
  });
}

/** Makes a new secret. The old one also signs for a while, so that the subscriber has time to change over. */
export async function rotateSecret(
  strapi: Core.Strapi,
  { documentId, secrets }: Subscription
): Promise<Rotated> {
  const secret = newSecret();
  const until = deadlines(strapi, 'clock').now() + pluginConfig(strapi).secretOverlap;
  const rotated = rotate(unsealed(strapi, secrets), secret, until);
  const sealed = { secrets: seal(strapi, rotated) };
  const subscription = (await updateSubscription(strapi, documentId, sealed))!;
  return { subscription, secret, formerSignsUntil: rotated[1]?.expiresAt ?? null };
}

/** Queues a message without content. It is delivered like any other. */
export async function sendTest(strapi: Core.Strapi, subscription: Subscription) {
  const messageId = newMessageId();
  const timestamp = new Date(deadlines(strapi, 'clock').now()).toISOString();
  const data = { subscription: subscription.documentId };
  const body = JSON.stringify({ type: TEST_EVENT, timestamp, data });
  return queueFor(strapi, subscription, { messageId, event: TEST_EVENT, body, entryKey: messageId });
}

/** None if the encryption key has changed since. Replacing the secret is the way out. */
function unsealed(strapi: Core.Strapi, secrets: string): Secret[] {
  try {
    return unseal(strapi, secrets);
  } catch {
    return [];
  }
}
