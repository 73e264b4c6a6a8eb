import type { Core } from '@strapi/strapi';

import { explanationsOf, type Schema, schemasOf } from '@guichet/strapi-kit';
import { emptyModel } from '@guichet/time';
import { type QueryContext, ReachableModels } from '../query/context';
import { pluginConfig, service } from '../services';
import type { ExplainedEntry, ExplainedType } from './explained';
import { explainEntry } from './explain-entry';
import { explainType } from './explain-type';
import { NothingToExplain } from './nothing-to-explain';

/** Tells what opt-ins mean, for those who write them. */
export interface Explanations {
  /**
   * @param name a uid, or a content type's name in the singular or plural
   * @param instant ms (UTC), for which the statements are
   * @throws NothingToExplain if there is no such type, or if it did not opt in
   */
  type: (name: string, instant: number) => Promise<ExplainedType>;
  /** @throws NothingToExplain also if there is no such entry, or none in the locale */
  entry: (name: string, documentId: string, instant: number, locale?: string) => Promise<ExplainedEntry>;
}

/** @returns the service `plugin::deadlines.explanations` */
export function createExplanations({ strapi }: { strapi: Core.Strapi }): Explanations {
  const models = service(strapi, 'models');
  const contextAt = (instant: number): QueryContext => {
    const { timezone } = pluginConfig(strapi);
    const reachable = new ReachableModels(strapi, models);
    return { strapi, instant, defaultZone: timezone, reachable, mayRead: () => true };
  };
  const find = (name: string) => {
    const schema = findSchema(strapi, name);
    return { schema, model: models.get(schema.uid) ?? emptyModel(schema.uid) };
  };
  return {
    type: async (name, instant) => {
      const { schema, model } = find(name);
      return explainType(schema, model, contextAt(instant));
    },
    entry: async (name, documentId, instant, locale) => {
      const { schema, model } = find(name);
      if (schema.modelType !== 'component')
        return explainEntry(model, documentId, locale, contextAt(instant));
      throw new NothingToExplain(`${schema.uid} is a component; name a content type that holds it`);
    },
  };
}

function findSchema(strapi: Core.Strapi, name: string): Schema {
  const schemas = schemasOf(strapi);
  const optedIn = (uid: string) =>
    service(strapi, 'models').has(uid) || Object.keys(explanationsOf(strapi, uid)).length > 0;
  const known = () =>
    schemas.flatMap(({ uid }) => (optedIn(uid) ? [uid] : [])).join(', ') || 'none has opted in';
  const schema = schemas.find(({ uid }) => uid === name) ?? schemas.find((each) => isCalled(each, name));
  if (!schema) throw new NothingToExplain(`There is no type "${name}"; name one that opted in: ${known()}`);
  if (optedIn(schema.uid)) return schema;
  const remedy = 'write pluginOptions.deadlines into its schema.json, or name one that did';
  throw new NothingToExplain(`${schema.uid} did not opt in; ${remedy}: ${known()}`);
}

/** Types of plugins may share their names with those of the app. */
function isCalled({ uid, info }: Schema, name: string): boolean {
  return uid.startsWith('api::') && [info?.singularName, info?.pluralName].includes(name);
}
