import type { Core } from '@strapi/strapi';

import { useDocuments } from '@guichet/strapi-kit';
import { actInTurn } from './admin-actions';
import { answerConflicts } from './answer-conflicts';
import { config } from './config';
import { retryBusySqlite } from './sqlite-busy-retry';
import { createWriteLock } from './write-lock';
import { lockWrites } from './lock-writes';

export default {
  config,
  services: { 'write-lock': createWriteLock },

  register({ strapi }: { strapi: Core.Strapi }): void {
    useDocuments(strapi, 'concurrent-writes', lockWrites(strapi));
    actInTurn(strapi);
    retryBusySqlite(strapi);
  },

  bootstrap({ strapi }: { strapi: Core.Strapi }): void {
    // The configured middlewares are already in place; the router comes after.
    strapi.server.use(answerConflicts);
  },
};
