/** The plugins that this one works with, where they are installed. */
import type { Core } from '@strapi/strapi';

import { optionalServicesOf, type ContentChanges } from '@guichet/strapi-kit';

type Stop = { stop: () => Promise<void> };

/** What `transitions` and `webhooks` say of themselves. */
export interface HealthReport {
  transitions?: { overdue?: number };
  deliveries?: { waiting?: number; failing?: number };
}

interface Transitions {
  health: { report: () => Promise<HealthReport> };
  loop: { stop: () => void };
  reconciler: Stop;
}

/** Its service `content` tells of writes to those who remember what they have read. */
export const httpCache = optionalServicesOf<{ content: Pick<ContentChanges, 'changed'> }>('http-cache');
export const transitions = optionalServicesOf<Transitions>('transitions');
const webhooks = optionalServicesOf<{ sender: Stop }>('webhooks');
const importer = optionalServicesOf<{ running: Stop }>('importer');

/** What works for long, or by itself: each ends what is in hand, and takes up nothing more. */
export function backgroundOf(strapi: Core.Strapi) {
  return {
    imports: importer(strapi, 'running'),
    loop: transitions(strapi, 'loop'),
    reconciler: transitions(strapi, 'reconciler'),
    sender: webhooks(strapi, 'sender'),
  };
}
