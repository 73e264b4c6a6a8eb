/** The plugins that this one works with, if they are installed. */
import type { Core } from '@strapi/strapi';

import { optionalServicesOf, type ContentChanges } from '@guichet/strapi-kit';

type Stop = { stop: () => Promise<void> };

/** The health reports of `transitions` and `webhooks`. */
export interface HealthReport {
  transitions?: { overdue?: number };
  deliveries?: { waiting?: number; failing?: number };
}

interface Transitions {
  health: { report: () => Promise<HealthReport> };
  loop: { stop: () => void };
  reconciler: Stop;
}

/** Its service `content` notifies caches of writes. */
export const httpCache = optionalServicesOf<{ content: Pick<ContentChanges, 'changed'> }>('http-cache');
export const transitions = optionalServicesOf<Transitions>('transitions');
const webhooks = optionalServicesOf<{ sender: Stop }>('webhooks');
const importer = optionalServicesOf<{ running: Stop }>('importer');

/** Services that work in the background or for long. Each can finish what is in progress and start nothing new. */
export function backgroundOf(strapi: Core.Strapi) {
  return {
    imports: importer(strapi, 'running'),
    loop: transitions(strapi, 'loop'),
    reconciler: transitions(strapi, 'reconciler'),
    sender: webhooks(strapi, 'sender'),
  };
}
