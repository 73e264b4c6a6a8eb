import type { Core } from '@strapi/strapi';

import { override } from '@guichet/strapi-kit';
import { service } from '../services';

const SIGNALS = ['SIGTERM', 'SIGINT'] as const;

/**
 * Finishes what is in progress before Strapi shuts down. On both signals, Strapi's own listeners (`destroyOnSignal` in
 * @strapi/core) call `destroy`, which cuts every connection, and exit when that has resolved.
 */
export function endOnSignals(strapi: Core.Strapi): void {
  const shutdown = service(strapi, 'shutdown');
  // Apollo Server would stop at the signal, fail its requests, and send the signal once more.
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
        `operations: Strapi does not listen to ${signal}: the process would not shut down gracefully`
      );
    }
    // Before Strapi's listener, which destroys.
    process.prependListener(signal, listener);
  }
}
