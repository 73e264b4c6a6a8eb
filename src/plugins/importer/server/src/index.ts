import type { Core } from '@strapi/strapi';

import { addIndexes, keepOutOfGraphql, registerAdminActions } from '@guichet/strapi-kit';
import { createImports } from './admin/controller';
import { createRules } from './admin/rules';
import { yieldBetweenStatements } from './admin/yield-between-statements';
import { createRunning, type Running } from './admin/running';
import { SOURCE, UPLOADED_FILE, WRITTEN_ENTRY } from './constants';
import contentTypes from './content-types';
import { ACTIONS } from './permissions';
import { createThreads, type Threads } from './reading/threads';
import { routes } from './routes';

export default {
  contentTypes,
  controllers: { imports: createImports, rules: createRules },
  routes,
  services: { running: createRunning, threads: createThreads },

  register({ strapi }: { strapi: Core.Strapi }): void {
    // What imports remember is not an API.
    keepOutOfGraphql(strapi, SOURCE, WRITTEN_ENTRY, UPLOADED_FILE);
    strapi.hook('strapi::content-types.beforeSync').register(async () => {
      addIndexes(strapi, [
        { uid: WRITTEN_ENTRY, columns: ['entryId'] },
        { uid: UPLOADED_FILE, columns: ['contentHash'] },
      ]);
    });
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    yieldBetweenStatements(strapi);
    await registerAdminActions(strapi, ACTIONS);
  },

  async destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    const running: Running = strapi.plugin('importer').service('running');
    await running.stop();
    const threads: Threads = strapi.plugin('importer').service('threads');
    await threads.stop();
  },
};
