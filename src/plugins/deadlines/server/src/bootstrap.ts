import type { Core } from '@strapi/strapi';

import { registerAdminPermissions } from './admin/permissions';
import { hiddenDrafts } from './drafts/hidden-drafts';
import { embargoed } from './embargo/embargoed';
import { expectEmbargoes } from './embargo/probe';
import { answerAsOf } from './http/as-of';
import { describeAt } from './openapi/preview';
import { ReachableModels } from './query/context';
import { hideRows } from './query/hide-rows';
import { createSubscriber } from './query/subscriber';
import { pluginConfig, service } from './services';
import { warnOfProcessZone } from './start/process-zone';

/** Sets the clock, and starts to compute, filter and preview. */
export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  warnOfProcessZone(strapi);
  const { clock: start, timezone: defaultZone } = pluginConfig(strapi);
  const clock = service(strapi, 'clock');
  if (start) clock.startAt(start);
  const registry = new ReachableModels(strapi, service(strapi, 'models'));
  const { mayRead } = service(strapi, 'selection');
  strapi.db.lifecycles.subscribe(
    createSubscriber((uid) =>
      // Filters on the app's own types are rewritten whether or not they have a state.
      registry.concerns(uid) || uid.startsWith('api::')
        ? { strapi, reachable: registry, instant: clock.instant(), defaultZone, mayRead }
        : null
    )
  );
  hideRows(strapi, [embargoed(strapi, service(strapi, 'visibility')), hiddenDrafts(strapi)]);
  await expectEmbargoes(strapi, service(strapi, 'models').values());
  // The configured middlewares, including the one for errors, are already in place; the router comes after.
  strapi.server.use(answerAsOf(strapi));
  describeAt(strapi);
  await registerAdminPermissions(strapi);
}
