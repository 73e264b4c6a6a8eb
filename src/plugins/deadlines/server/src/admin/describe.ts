import type { Core } from '@strapi/strapi';

import { type RequestContext, schemaOf } from '@guichet/strapi-kit';
import type { Model } from '@guichet/time';
import type { TypeLabels } from '../schema/read-labels';
import { pluginConfig, service } from '../services';

/** What the admin's pages need before they can show anything of this plugin. */
export interface AdminSettings {
  /** The server's present instant (ISO 8601, UTC). The admin uses it instead of the browser's clock. */
  now: string;
  /** The IANA zone of entries that name none. */
  timezone: string;
  /** Where the help is, with `{language}` and `{guide}`; `null` if there is none. */
  help: string | null;
  models: DescribedModel[];
}

/** A content type or component that opted in, and what it, its states and their words are called. */
export type DescribedModel = Model & { displayName: string; labels: TypeLabels };

/** Of a component that holds cut-offs: it has not opted in itself. */
const NO_LABELS: TypeLabels = { names: {}, states: {} };

/** `GET /deadlines/models` of the admin API answers `{ data: Description }`. */
export function createDescription({ strapi }: { strapi: Core.Strapi }) {
  return {
    models(ctx: RequestContext) {
      const models = [...service(strapi, 'models').values()].map((model) => ({
        ...model,
        displayName: schemaOf(strapi, model.uid).info?.displayName ?? model.uid,
        labels: service(strapi, 'labels').get(model.uid) ?? NO_LABELS,
      }));
      const now = new Date(service(strapi, 'clock').now()).toISOString();
      const { timezone, help = null } = pluginConfig(strapi);
      const data: AdminSettings = { now, timezone, help, models };
      ctx.body = { data };
    },
  };
}
