import type { Core } from '@strapi/strapi';

import { isFailure } from './guard-connections';

/**
 * Has the process outlive that something fails which nobody waits for, because the database cannot do its work: after
 * each commit Strapi reads what was written, for its events (5.54, core/src/services/document-service/events.ts), and
 * Node ends a process in which a promise is rejected that nobody looks at.
 */
export function outliveFailures(strapi: Core.Strapi): void {
  process.on('unhandledRejection', (error) => {
    if (isFailure(error)) strapi.log.error(`database: something failed that nobody waited for: ${error}`);
    // As without this listener; where there are others, they decide.
    else if (process.listenerCount('unhandledRejection') === 1) throw error;
  });
}
