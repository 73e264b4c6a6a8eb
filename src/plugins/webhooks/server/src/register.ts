import type { Core } from '@strapi/strapi';

import { keepOutOfGraphql } from '@guichet/strapi-kit';
import { DELIVERY, SUBSCRIPTION } from './constants';
import { countSubscribers, queueForSubscribers } from './deliveries/queue';
import { transitions } from './partners';
import { service } from './services';

/** Queues announcements, from the first one on. */
export function register({ strapi }: { strapi: Core.Strapi }): void {
  keepOutOfGraphql(strapi, SUBSCRIPTION, DELIVERY);
  transitions(strapi, 'outbox').addRecipient({
    accept: (messages) => queueForSubscribers(strapi, messages),
    committed: () => service(strapi, 'sender').wake(),
    audience: (event) => countSubscribers(strapi, event),
  });
}
