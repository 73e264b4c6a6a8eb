import type { Core } from '@strapi/strapi';

import { isUnavailable } from '../domain/unavailable';
import { service } from '../services';
import { isFailure } from './guard-connections';

/** The service `plugin::operations.unawaited`: from `start` to `stop`, unawaited failures do not end the process. */
export interface Unawaited {
  start: () => void;
  stop: () => void;
}

/**
 * Keeps the process alive if an unawaited promise is rejected because the database cannot do its work. After each commit,
 * Strapi reads what was written, for its events, without awaiting it (5.54,
 * core/src/services/document-service/events.ts), and Node ends a process with an unhandled rejection.
 */
export function createUnawaited({ strapi }: { strapi: Core.Strapi }): Unawaited {
  const isOfDatabase = (error: unknown) =>
    // Errors of a mail server look alike.
    isFailure(error) || (isUnavailable(error) && service(strapi, 'availability').isAway());
  const outlive = (error: unknown) => {
    if (isOfDatabase(error)) {
      strapi.log.error(`database: something in the background failed: ${error}`);
      // As if this listener did not exist. If there are others, they decide.
    } else if (process.listenerCount('unhandledRejection') === 1) throw error;
  };
  return {
    start: () => void process.on('unhandledRejection', outlive),
    stop: () => void process.off('unhandledRejection', outlive),
  };
}
