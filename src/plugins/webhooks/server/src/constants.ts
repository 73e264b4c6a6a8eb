import type { UID } from '@strapi/strapi';

export const SUBSCRIPTION = 'plugin::webhooks.subscription' as UID.ContentType;
export const DELIVERY = 'plugin::webhooks.delivery' as UID.ContentType;

/** The event of a test message. Nobody subscribes to it. */
export const TEST_EVENT = 'webhook.test';
