import type { Core } from '@strapi/strapi';

import { explanationsOf, routersOf, type Schema } from '@guichet/strapi-kit';
import { computedAttributes, type Model } from '@guichet/time';
import type { QueryContext } from '../query/context';
import type { ExplainedType } from './explained';
import { explainQueries } from './explain-queries';
import { explainState } from './state-meanings';

/** What a type's opt-ins mean: those into this plugin, and those into others that are installed. */
export async function explainType(
  schema: Schema,
  model: Model,
  context: QueryContext
): Promise<ExplainedType> {
  const { strapi, instant, defaultZone } = context;
  const { uid, info, kind } = schema;
  return {
    uid,
    displayName: info?.displayName ?? uid,
    kind: kind ?? 'component',
    at: new Date(instant).toISOString(),
    database: strapi.db.dialect.client,
    timezone: { attribute: model.timezone, default: defaultZone },
    states: model.states.map(explainState),
    besides: besidesOf(model),
    computed: computedAttributes(model),
    routes: routesOf(strapi, schema),
    queries: await explainQueries(model, context),
    plugins: explanationsOf(strapi, uid),
  };
}

function besidesOf({ deadline, notices, embargo, cutOffs }: Model): ExplainedType['besides'] {
  const about = (name: string, meaning: string | null | undefined | false) =>
    meaning ? [{ name, meaning }] : [];
  const { state, phase, until, cutOffs: dates, changes, changeNote } = deadline ?? {};
  return [
    ...about(
      'deadline',
      deadline && `"${until}", at which "${state!.words[phase! - 1]}" of "${state!.name}" ends`
    ),
    ...about(
      'cut-offs',
      dates && `"${dates.date}" of each item in "${dates.attribute}" (${dates.component})`
    ),
    ...about('cut-off label', dates?.label && `"${dates.label}" of the item`),
    ...about('history', changes && `"${changes}" records each change; it needs the note "${changeNote}"`),
    ...about(
      'notice',
      notices && `the item of "${notices.attribute}" for the present word of "${notices.state.name}"`
    ),
    ...about('embargo', embargo && `until "${embargo}" an entry does not exist for the public`),
    ...(cutOffs?.owners ?? []).flatMap(({ uid, attribute }) =>
      about('cut-off of', `${uid}, in "${attribute}"; its date is "${cutOffs!.date}"`)
    ),
  ];
}

/** The routes that this plugin adds to those of a type, such as `/state`. */
function routesOf(strapi: Core.Strapi, { info }: Schema): string[] {
  const prefix = strapi.config.get<string>('api.rest.prefix');
  const roots = [info?.pluralName, info?.singularName].filter((name) => name !== undefined);
  const [, routers] = routersOf({ deadlines: strapi.plugin('deadlines') })[0];
  const routes = routers.filter(({ type }) => type === 'content-api').flatMap((router) => router.routes);
  return routes
    .filter(({ path }) => roots.some((root) => path.startsWith(`/${root}/`)))
    .map(({ method, path }) => `${method} ${prefix}${path}`);
}
