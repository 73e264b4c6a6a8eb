import type { Core } from '@strapi/strapi';

import {
  expectDatabase,
  expectPlugin,
  guardSchemas,
  keepOutOfGraphql,
  useDocuments,
} from '@guichet/strapi-kit';
import { createAnnouncements } from './admin/announcements';
import { config } from './config';
import { ANNOUNCEMENT, MESSAGE, PUBLICATION } from './constants';
import contentTypes from './content-types';
import { markEdits, markRows } from './edits/mark-edits';
import { createHealthController } from './health/controller';
import { describeHealth } from './health/describe';
import { indexTables } from './index-tables';
import { deadlines } from './partners';
import { createExplain } from './schema/explain';
import { pluginConfig, service } from './services';
import { createHealth } from './health/health';
import { createOutbox } from './outbox';
import { createLoop } from './run/loop';
import { createReconciler } from './run/reconciler';
import { createTypes } from './run/types';
import { readTypes } from './schema/read-types';

export default {
  config,
  contentTypes,
  controllers: { announcements: createAnnouncements, health: createHealthController },
  routes: {
    admin: {
      type: 'admin',
      routes: [
        {
          method: 'GET',
          path: '/announcements/:uid',
          handler: 'announcements.find',
          config: { policies: ['admin::isAuthenticatedAdmin'] },
        },
      ],
    },
    'content-api': {
      type: 'content-api',
      // In addition to what `deadlines` answers.
      prefix: '',
      routes: [
        {
          method: 'GET',
          path: '/deadlines/health',
          handler: 'health.report',
          config: { openapi: describeHealth },
        },
      ],
    },
  },
  services: {
    explain: createExplain,
    health: createHealth,
    loop: createLoop,
    outbox: createOutbox,
    reconciler: createReconciler,
    types: createTypes,
  },

  /**
   * @throws OptInError if a schema opts in wrongly
   * @throws Error without `deadlines`, and on a database that announcements do not support
   */
  register({ strapi }: { strapi: Core.Strapi }): void {
    expectPlugin(strapi, 'transitions', 'deadlines');
    // Passes claim rows with SQL that other databases do not support.
    expectDatabase(strapi, 'transitions', 'announcements need', 'plugins transitions and webhooks');
    // What was announced is not an API.
    keepOutOfGraphql(strapi, ANNOUNCEMENT, MESSAGE, PUBLICATION);
    indexTables(strapi);
    useDocuments(strapi, 'transitions', markEdits(strapi));
    service(strapi, 'types').all();
    guardSchemas(strapi, {
      plugin: 'transitions',
      of: 'type',
      read: (schemas) => readTypes(schemas, deadlines(strapi, 'opt-ins').read(schemas)),
    });
  },

  bootstrap({ strapi }: { strapi: Core.Strapi }): void {
    markRows(strapi);
    if (pluginConfig(strapi).run) service(strapi, 'loop').start();
  },

  async destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    service(strapi, 'loop').stop();
    await service(strapi, 'reconciler').stop();
  },
};
