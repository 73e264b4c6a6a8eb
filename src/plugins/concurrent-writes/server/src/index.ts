import type { Core } from '@strapi/strapi';

import { useDocuments } from '@guichet/strapi-kit';
import { actInTurn } from './admin-actions';
import { answerConflicts } from './answer-conflicts';
import { config } from './config';
import { waitPatientlyOnSqlite } from './patient-sqlite';
import { createTurns } from './turns';
import { writeInTurn } from './write-in-turn';

export default {
  config,
  services: { turns: createTurns },

  register({ strapi }: { strapi: Core.Strapi }): void {
    useDocuments(strapi, 'concurrent-writes', writeInTurn(strapi));
    actInTurn(strapi);
    waitPatientlyOnSqlite(strapi);
  },

  bootstrap({ strapi }: { strapi: Core.Strapi }): void {
    // Here the middlewares that are configured come before, and the router after.
    strapi.server.use(answerConflicts);
  },
};
