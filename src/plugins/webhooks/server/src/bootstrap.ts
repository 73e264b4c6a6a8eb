import type { Core } from '@strapi/strapi';

import { registerAdminActions } from '@guichet/strapi-kit';
import { pluginConfig } from './config';
import { createHealthPart } from './health';
import { ACTIONS } from './permissions';
import { transitions } from './partners';
import { service } from './services';

/** Begins to send, unless that is left to other instances. */
export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await registerAdminActions(strapi, ACTIONS);
  transitions(strapi, 'health').add('deliveries', createHealthPart(strapi));
  if (pluginConfig(strapi).run) service(strapi, 'sender').start();
}
