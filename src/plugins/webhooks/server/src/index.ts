import type { Core } from '@strapi/strapi';

import { bootstrap } from './bootstrap';
import { config } from './config';
import contentTypes from './content-types';
import { createDeliveriesController } from './deliveries/controller';
import { register } from './register';
import { routes } from './routes';
import { service } from './services';
import { createSubscriptionsController } from './subscriptions/controller';
import { createSender } from './sending/sender';

export default {
  config,
  contentTypes,
  controllers: { subscriptions: createSubscriptionsController, deliveries: createDeliveriesController },
  routes,
  services: { sender: createSender },
  register,
  bootstrap,

  async destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await service(strapi, 'sender').stop();
  },
};
