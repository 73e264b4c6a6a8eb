import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';

import type { Message } from '../../src/plugins/transitions/server/src/outbox';
import type { Delivery } from '../../src/plugins/webhooks/server/src/deliveries/table';
import { asAdmin } from './admin';
import { startApp, type TestApp } from './app';
import { setClock } from './entries';
import { startReceiver, type Receiver } from './receiver';

/** Nothing is sent until a test runs the sender. */
const QUIET = { TRANSITIONS_RUN: 'false', WEBHOOKS_RUN: 'false' };
/** Subscribers may be on loopback. */
export const LOOPBACK = { WEBHOOKS_ALLOW_HTTP: 'true', WEBHOOKS_ALLOWED_HOSTS: '127.0.0.1' };

/** When messages are sent, in suites that set the clock. */
export const NOON = Date.parse('2022-03-18T12:00:00.000Z');

export interface WebhooksApp extends TestApp {
  admin: { Authorization: string };
}

export async function startWebhooks(env: Record<string, string> = {}): Promise<WebhooksApp> {
  const app = await startApp({ ...QUIET, ...LOOPBACK, ...env });
  return { ...app, admin: await asAdmin(app) };
}

/** The application of a suite that called {@link receiveInSuite}, and its subscriber. */
export let app: WebhooksApp;
export let receiver: Receiver;

/** Starts both before the tests of a suite and ends them after; before each test it is NOON. */
export function receiveInSuite(env: Record<string, string> = {}): void {
  beforeAll(async () => {
    app = await startWebhooks(env);
    receiver = await startReceiver();
  });
  beforeEach(() => setClock(app.strapi, NOON));
  // The application cannot end while a subscriber holds a connection.
  afterAll(async () => {
    await receiver.stop();
    await app.stop();
  });
}

/** Subscribes through the admin API, by default to `call.opened` and `call.closed`. */
export async function subscribe(
  { http, admin }: WebhooksApp,
  url: string,
  changes: object = {}
): Promise<{ documentId: string; secret: string }> {
  const body = { name: url, url, events: ['call.opened', 'call.closed'], ...changes };
  const answer = await http.post('/webhooks/subscriptions').set(admin).send(body);
  if (answer.status !== 201) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body.data;
}

/** Deletes every subscription. */
export async function unsubscribeAll({ strapi }: TestApp): Promise<void> {
  await strapi.db.query('plugin::webhooks.subscription' as 'api::call.call').deleteMany();
}

/** A message about a call, as `transitions` would announce it. */
export function message(changes: Partial<Message> = {}): Message {
  const messageId = `msg_${randomUUID()}`;
  const now = Date.now();
  const base = { messageId, event: 'call.opened', occurredAt: now, announcedAt: now };
  const about = { uid: 'api::call.call', entryId: messageId };
  const body = JSON.stringify({
    type: 'call.opened',
    timestamp: new Date(now).toISOString(),
    data: { messageId },
  });
  return { ...base, ...about, body, ...changes };
}

export async function announce({ strapi }: TestApp, ...messages: Message[]): Promise<void> {
  await strapi.plugin('transitions').service('outbox').announce(messages);
}

/** Sends everything that is due, once. */
export async function send({ strapi }: TestApp): Promise<void> {
  await strapi.plugin('webhooks').service('sender').run();
}

/** All deliveries of a subscription, oldest first. */
export function deliveriesTo({ strapi }: TestApp, subscriptionId: string): Promise<Delivery[]> {
  const table = strapi.db.query('plugin::webhooks.delivery' as 'api::call.call');
  return table.findMany({ where: { subscriptionId }, orderBy: { id: 'asc' } }) as unknown as Promise<
    Delivery[]
  >;
}

/** Changes the plugin's configuration from now on. */
export function configure({ config }: Core.Strapi, changes: object): void {
  config.set('plugin::webhooks', { ...(config.get('plugin::webhooks') as object), ...changes });
}
