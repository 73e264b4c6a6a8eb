import type { Core } from '@strapi/strapi';

import { registerAdminActions } from '@guichet/strapi-kit';
import { pluginConfig } from './config';
import { createHealthPart } from './health';
import { ACTIONS } from './permissions';
import { transitions } from './partners';
import { service } from './services';

/** Starts sending, unless other instances do that. */
export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await registerAdminActions(strapi, ACTIONS);
  transitions(strapi, 'health').add('deliveries', createHealthPart(strapi));
  if (pluginConfig(strapi).run) service(strapi, 'sender').start();
}
