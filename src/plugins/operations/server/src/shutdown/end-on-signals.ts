import type { Core } from '@strapi/strapi';

import { override } from '@guichet/strapi-kit';
import { service } from '../services';

const SIGNALS = ['SIGTERM', 'SIGINT'] as const;

/**
 * Has what is under way end before Strapi takes itself apart. Strapi's own listeners to both signals
 * (`destroyOnSignal` in @strapi/core) call `destroy`, which cuts every connection, and exit when that has resolved.
 */
export function endOnSignals(strapi: Core.Strapi): void {
  const shutdown = service(strapi, 'shutdown');
  // Apollo Server would stop at the signal, fail what is asked of it, and send the signal once more.
  strapi.config.set('plugin::graphql.apolloServer.stopOnTerminationSignals', false);
  const listeners = SIGNALS.map((signal) => [signal, () => shutdown.signalled(signal)] as const);
  override(strapi, 'graceful-end', strapi, {
    destroy: (destroy) => async () => {
      await shutdown.finished();
      await destroy();
      for (const [signal, listener] of listeners) process.off(signal, listener);
    },
  });
  for (const [signal, listener] of listeners) {
    if (process.listenerCount(signal) === 0) {
      throw new Error(
        `operations: Strapi does not listen to ${signal}: nothing would end the process in good order`
      );
    }
    // Before Strapi's, which destroys.
    process.prependListener(signal, listener);
  }
}
