import type { Core } from '@strapi/strapi';

import { guardSchemas, metadataOf, schemasOf, useDocuments, writtenAttributes } from '@guichet/strapi-kit';
import { addActionMutations } from './graphql/action-mutations';
import { limitSelection } from './graphql/limit-selection';
import { typeNextDeadlines } from './graphql/deadline-type';
import { typeNotices } from './graphql/notice-type';
import { answerRefusals, refuseDrafts } from './drafts/refuse-drafts';
import { writeAsServer } from './embargo/write-as-server';
import { announceAt } from './http/as-of';
import { refuseMutationsAsOf } from './http/refuse-mutations';
import { extendSchema, forgetColumns, isComputed } from './schema/extend-schemas';
import { indexDates } from './schema/index-dates';
import { removeLeftovers } from './schema/leftovers';
import { pluginConfig, service } from './services';
import { recordPublishedChanges } from './write/record-changes';
import { refuseBrokenDates } from './write/refuse-broken-dates';
import { refuseComputedAttributes } from './write/refuse-computed';

/** Gives every type that opted in its computed attributes, without columns, and checks writes. */
export function register({ strapi }: { strapi: Core.Strapi }): void {
  const models = service(strapi, 'models');
  // A wrong label ends the start like any other mistake, although only feeds and the admin need it.
  service(strapi, 'labels');
  const { read } = service(strapi, 'opt-ins');
  guardSchemas(strapi, { plugin: 'deadlines', of: 'type', read, isAdded: isComputed });
  for (const schema of schemasOf(strapi)) {
    const written = writtenAttributes(strapi, schema.uid);
    removeLeftovers(schema, written, models).forEach((warning) => strapi.log.warn(warning));
    const model = models.get(schema.uid);
    if (model) extendSchema(schema, model, pluginConfig(strapi).timezone);
  }
  typeNotices(strapi, models);
  typeNextDeadlines(strapi, models);
  addActionMutations(strapi, models);
  announceAt(strapi);
  refuseMutationsAsOf(strapi);
  answerRefusals(strapi);
  limitSelection(strapi);
  useDocuments(strapi, 'deadlines', refuseDrafts(strapi));
  // Outside the middlewares of all others, because those write too.
  useDocuments(strapi, 'deadlines', writeAsServer(strapi, service(strapi, 'visibility')));
  strapi.hook('strapi::content-types.beforeSync').register(async () => {
    for (const model of models.values()) {
      forgetColumns(model, metadataOf(strapi, model.uid));
      indexDates(strapi, model);
    }
  });
  // Here rather than in bootstrap, so that they surround the middlewares of Strapi's i18n and of the app, and see what
  // the locales share after it has been shared. If two refuse, the inner one wins: dates before the note.
  useDocuments(strapi, 'deadlines', refuseComputedAttributes(strapi, models));
  useDocuments(strapi, 'deadlines', recordPublishedChanges(strapi, models));
  useDocuments(strapi, 'deadlines', refuseBrokenDates(strapi, models));
}
