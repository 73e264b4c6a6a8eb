import type { Core } from '@strapi/strapi';

import { expectDatabase, keepOutOfGraphql } from '@guichet/strapi-kit';
import { DELIVERY, SUBSCRIPTION } from './constants';
import { countSubscribers, queueForSubscribers } from './deliveries/queue';
import { transitions } from './partners';
import { service } from './services';

/**
 * Queues announcements, from the first one on.
 *
 * @throws Error on a database that deliveries do not support
 */
export function register({ strapi }: { strapi: Core.Strapi }): void {
  expectDatabase(strapi, 'webhooks', 'deliveries need', 'plugin webhooks');
  keepOutOfGraphql(strapi, SUBSCRIPTION, DELIVERY);
  transitions(strapi, 'outbox').addRecipient({
    accept: (messages) => queueForSubscribers(strapi, messages),
    committed: () => service(strapi, 'sender').wake(),
    audience: (event) => countSubscribers(strapi, event),
  });
}
