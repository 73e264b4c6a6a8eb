import type { Core } from '@strapi/strapi';

import { bootstrap } from './bootstrap';
import { config } from './config';
import contentTypes from './content-types';
import { createDeliveriesController } from './deliveries/controller';
import { register } from './register';
import { routes } from './routes';
import { service, services } from './services';
import { createSubscriptionsController } from './subscriptions/controller';

export default {
  config,
  contentTypes,
  controllers: { subscriptions: createSubscriptionsController, deliveries: createDeliveriesController },
  routes,
  services,
  register,
  bootstrap,

  async destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await service(strapi, 'sender').stop();
  },
};
