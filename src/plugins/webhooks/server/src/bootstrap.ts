import type { Core } from '@strapi/strapi';

import { pluginConfig } from './config';
import { createHealthPart } from './health';
import { ACTIONS } from './permissions';
import { announcementsOf, registerAdminActions } from './seam';
import { service } from './services';

/** Begins to send, unless that is left to other instances. */
export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await registerAdminActions(strapi, ACTIONS);
  announcementsOf(strapi).health.add('deliveries', createHealthPart(strapi));
  if (pluginConfig(strapi).run) service(strapi, 'sender').start();
}
