import type { Core } from '@strapi/strapi';

import { isUnavailable } from '../domain/unavailable';
import { service } from '../services';
import { isFailure } from './guard-connections';

/** The service `plugin::operations.unawaited`: from `start` to `stop` the process outlives what fails unawaited. */
export interface Unawaited {
  start: () => void;
  stop: () => void;
}

/**
 * Has the process outlive that something fails which nobody waits for, because the database cannot do its work: after
 * each commit Strapi reads what was written, for its events (5.54, core/src/services/document-service/events.ts), and
 * Node ends a process in which a promise is rejected that nobody looks at.
 */
export function createUnawaited({ strapi }: { strapi: Core.Strapi }): Unawaited {
  const isOfDatabase = (error: unknown) =>
    // Those of a mail server look alike.
    isFailure(error) || (isUnavailable(error) && service(strapi, 'availability').isAway());
  const outlive = (error: unknown) => {
    if (isOfDatabase(error)) {
      strapi.log.error(`database: something failed that nobody waited for: ${error}`);
      // As without this listener; where there are others, they decide.
    } else if (process.listenerCount('unhandledRejection') === 1) throw error;
  };
  return {
    start: () => void process.on('unhandledRejection', outlive),
    stop: () => void process.off('unhandledRejection', outlive),
  };
}
