import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import {
  lockDocument,
  nameChanges,
  queryBuilder,
  recordChange,
  writeInTurn,
  type Row,
  type Transaction,
} from '@guichet/strapi-kit';
import {
  applies,
  type Deadline,
  type DeadlineModel,
  decide,
  type Decision,
  entryValuesOf,
  readInstant,
  type Rule,
  startsOf,
  windowOf,
} from '@guichet/time';
import { decisionRefusal, refusal, zoneOf } from '../refusals';
import { pluginConfig, service } from '../services';
import { authorOf } from '../write/author';
import { recordDeadlineChanges } from '../write/history';
import { isPublished } from '../write/written-rows';
import { announceUpdate } from './announce';
import { ConflictError } from './conflict';
import type { ActionRequest } from './read-request';
import { writeDates } from './write-dates';

/**
 * Opens, closes or extends a published entry. It writes the dates in all rows of the document, draft and published, in
 * every locale, and nothing else. The history of the deadline is written in the same transaction. Of two concurrent
 * actions, the second sees the dates of the first. Webhooks are sent after the commit.
 *
 * @param locale the locale that has to be published, for a response in it
 * @returns the locale of the entry to show; `null` if the type is not localized
 * @throws NotFoundError (404) if there is no such document, or none in that locale
 * @throws ConflictError (409) with the reason, if it is not published or the action makes no sense now
 */
export async function performAction(
  strapi: Core.Strapi,
  model: DeadlineModel,
  documentId: string,
  request: ActionRequest,
  locale?: string
): Promise<string | null> {
  // A caller who may act on published entries may lack access to drafts, which have the same dates.
  const { asServer } = service(strapi, 'visibility');
  return asServer(() =>
    nameChanges({ action: request.action.name }, () =>
      writeInTurn(strapi, ({ onCommit }) =>
        recordChange(strapi, { uid: model.uid, documentId, locale }, () =>
          act(strapi, model, documentId, request, locale, onCommit)
        )
      )
    )
  );
}

async function act(
  strapi: Core.Strapi,
  model: DeadlineModel,
  documentId: string,
  request: ActionRequest,
  locale: string | undefined,
  onCommit: Transaction['onCommit']
): Promise<string | null> {
  const rows = await lockedRows(strapi, model, documentId);
  const published = await expectPublished(strapi, rows, locale);
  // After the lock: an action that waited for another one takes place after it.
  const instant = service(strapi, 'clock').instant();
  const { state, phase, from, until } = model.deadline;
  const entry = entryValuesOf(published, hasComponent(published));
  if (!applies(state.rule, entry)) throw withoutState(state.rule);
  const window = windowOf({ starts: startsOf(state.rule, entry, zone(strapi)), phase });
  const decision = decide(request.action, window, instant, { from, until });
  if (decision.kind === 'refusal') {
    throw new ConflictError(decisionRefusal(decision, zoneOf(strapi, model, published)));
  }
  const values = valuesOf(model.deadline, decision);
  if (values !== null) {
    await writeDates(strapi, model.uid, rows, values);
    if (values[until] !== undefined) await record(strapi, model, published, values[until], instant, request);
    for (const row of rows.filter(isPublished)) onCommit(() => announceUpdate(strapi, model.uid, row.id));
  }
  return published.locale as string | null;
}

async function lockedRows(
  strapi: Core.Strapi,
  { uid, deadline }: DeadlineModel,
  documentId: string
): Promise<Row[]> {
  await lockDocument(strapi, uid, documentId);
  const { requires } = deadline.state.rule;
  const populate = requires === null ? {} : { [requires]: true };
  const rows = await queryBuilder(strapi, uid).init({ where: { documentId }, populate }).execute();
  if (rows.length === 0) throw new errors.NotFoundError(`There is no entry "${documentId}" of ${uid}`);
  return rows;
}

/** All locales share the dates, so any published row will do; the default locale's if there is one. */
async function expectPublished(strapi: Core.Strapi, rows: Row[], locale?: string): Promise<Row> {
  const published = rows.filter(isPublished);
  if (published.length === 0) throw new ConflictError(refusal('not-published'));
  const wanted = locale ?? (await strapi.plugin('i18n')?.service('locales').getDefaultLocale());
  const row = published.find((candidate) => candidate.locale === wanted);
  if (!row && locale) throw new errors.NotFoundError(`It is not published in the locale "${locale}"`);
  return row ?? published[0];
}

/** The refusal for an entry without a state. */
function withoutState({ requires, unless }: Rule): ConflictError {
  const names = [requires, ...unless.map(({ attribute }) => attribute)].filter((name) => name !== null);
  return new ConflictError(
    refusal('no-state', { deciding: names.map((name) => ({ attribute: { attribute: [name] } })) })
  );
}

const hasComponent = (row: Row) => (name: string) => [row[name] ?? []].flat().length > 0;
const zone = (strapi: Core.Strapi) => pluginConfig(strapi).timezone;

/**
 * The attributes that a decision changes; `null` if it changes none. An entry with an end is no longer rolling. Dates are
 * Date objects, because `writeDates` hands them to the driver, which writes a text unchanged.
 */
function valuesOf(
  { state: { rolling }, from, until }: Deadline,
  decision: Exclude<Decision, { kind: 'refusal' }>
): Record<string, unknown> | null {
  if (decision.kind === 'nothing') return null;
  const ends = decision.until !== undefined;
  return {
    ...(decision.from !== undefined && { [from!]: new Date(decision.from) }),
    ...(ends && { [until]: new Date(decision.until!) }),
    ...(ends && rolling !== null && { [rolling]: false }),
  };
}

function record(
  strapi: Core.Strapi,
  model: DeadlineModel,
  published: Row,
  until: unknown,
  announcedAt: number,
  { note }: ActionRequest
) {
  const change = { from: readInstant(published[model.deadline.until]), to: readInstant(until) };
  const announcement = { note, announcedAt, announcedBy: authorOf(strapi) };
  return recordDeadlineChanges(strapi, model, published.documentId as string, [change], announcement);
}
