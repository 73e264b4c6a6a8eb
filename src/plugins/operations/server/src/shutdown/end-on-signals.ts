import type { Core } from '@strapi/strapi';

import { service } from '../services';

/**
 * Has what is under way end before Strapi takes itself apart. Strapi's own listeners to both signals
 * (`destroyOnSignal` in @strapi/core) call `destroy`, which cuts every connection, and exit when that has resolved.
 */
export function endOnSignals(strapi: Core.Strapi): void {
  const shutdown = service(strapi, 'shutdown');
  const destroy = strapi.destroy.bind(strapi);
  strapi.destroy = async () => {
    await shutdown.finished();
    await destroy();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    if (process.listenerCount(signal) === 0) {
      throw new Error(
        `operations: Strapi does not listen to ${signal}: nothing would end the process in good order`
      );
    }
    // Before Strapi's, which destroys.
    process.prependListener(signal, () => shutdown.signalled(signal));
  }
}
