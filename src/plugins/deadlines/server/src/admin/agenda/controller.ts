import type { Core } from '@strapi/strapi';

import {
  documentsOf,
  type KoaContext,
  mainFieldOf,
  permissionsOf,
  type Row,
  schemasOf,
} from '@guichet/strapi-kit';
import { type Model, zoneOr } from '@guichet/time';
import { pluginConfig, service } from '../../services';
import { listEntries, type AgendaEntry, type AgendaList } from './entries';
import { agendaQueries, type AgendaName, type AgendaQuery } from './queries';

/** What is ahead among the published entries that the user may read in the content-manager. */
export type Agenda = Record<AgendaName, AgendaList>;

/**
 * `GET /deadlines/agenda?locale=` of the admin API answers `{ data: Agenda }`, by the server's clock. Titles are in that
 * locale, or else in the default one.
 */
export function createAgenda({ strapi }: { strapi: Core.Strapi }) {
  return {
    async find(ctx: KoaContext) {
      const uids = schemasOf(strapi).filter(({ modelType }) => modelType === 'contentType');
      const models = uids.map(({ uid }) => service(strapi, 'models').get(uid)).filter((model) => !!model);
      const found = (await Promise.all(models.map((model) => ask(strapi, ctx, model)))).flat();
      const fallback = await strapi.plugin('i18n')?.service('locales').getDefaultLocale();
      const list = (name: AgendaName) =>
        listEntries(
          found.filter((each) => each.list === name).map(({ entry }) => entry),
          [String(ctx.query.locale), fallback]
        );
      const data: Agenda = {
        closing: list('closing'),
        opening: list('opening'),
        embargoed: list('embargoed'),
      };
      ctx.body = { data };
    },
  };
}

interface AgendaItem {
  list: AgendaName;
  entry: AgendaEntry;
}

async function ask(strapi: Core.Strapi, ctx: KoaContext, model: Model): Promise<AgendaItem[]> {
  const permissions = permissionsOf(strapi, ctx, model.uid);
  const mayRead = (name: string) => permissions.can.read(undefined, name);
  const title = await mainFieldOf(strapi, model.uid);
  const queries = agendaQueries(model, service(strapi, 'clock').instant());
  const permitted = queries.filter(({ attribute, filters }) =>
    [attribute, ...Object.keys(filters)].every(mayRead)
  );
  const answers = permitted.map(async (agendaQuery) => {
    const named = [title, model.timezone].filter((name) => name !== null && mayRead(name));
    const fields = ['documentId', 'locale', agendaQuery.attribute, ...named];
    const query = { fields, filters: agendaQuery.filters, status: 'published', locale: '*', limit: -1 };
    const rows = await documentsOf(strapi, model.uid).findMany(await permissions.sanitizedQuery.read(query));
    return rows.map((row) => ({
      list: agendaQuery.list,
      entry: entryOf(strapi, model, agendaQuery, title, row),
    }));
  });
  return (await Promise.all(answers)).flat();
}

function entryOf(
  strapi: Core.Strapi,
  { uid, timezone }: Model,
  { attribute, state }: AgendaQuery,
  title: string,
  row: Row
): AgendaEntry {
  const documentId = row.documentId as string;
  return {
    uid,
    documentId,
    locale: (row.locale as string | null) ?? null,
    title: String(row[title] ?? documentId),
    instant: new Date(row[attribute] as string).toISOString(),
    timezone: zoneOr(timezone && row[timezone], pluginConfig(strapi).timezone),
    state,
  };
}
