import type { Core } from '@strapi/strapi';

import { Registry } from './query/context';
import { createSubscriber } from './query/subscriber';
import { pluginConfig, service } from './services';

/** Sets the clock, and computes and filters from here on. */
export function bootstrap({ strapi }: { strapi: Core.Strapi }): void {
  const { clock: start, timezone: defaultZone } = pluginConfig(strapi);
  const clock = service(strapi, 'clock');
  if (start) clock.startAt(start);
  const registry = new Registry(strapi, service(strapi, 'models'));
  strapi.db.lifecycles.subscribe(
    createSubscriber((uid) =>
      registry.concerns(uid) ? { strapi, registry, instant: clock.instant(), defaultZone } : null
    )
  );
}
