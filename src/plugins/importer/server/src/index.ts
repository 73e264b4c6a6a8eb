import type { Core } from '@strapi/strapi';

import { createImports } from './admin/controller';
import { letOthersIn } from './admin/let-others-in';
import { createRunning, type Running } from './admin/running';
import contentTypes from './content-types';
import { keepOutOfGraphql } from './graphql';
import { ACTIONS } from './permissions';
import { createThreads, type Threads } from './reading/threads';
import { routes } from './routes';
import { registerAdminActions } from './strapi-seam';

export default {
  contentTypes,
  controllers: { imports: createImports },
  routes,
  services: { running: createRunning, threads: createThreads },
  register: keepOutOfGraphql,

  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    letOthersIn(strapi);
    await registerAdminActions(strapi, ACTIONS);
  },

  async destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    const running: Running = strapi.plugin('importer').service('running');
    await running.stop();
    const threads: Threads = strapi.plugin('importer').service('threads');
    await threads.stop();
  },
};
