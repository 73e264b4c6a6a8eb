import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { documentsOf, type KoaContext, permissionsOf, type Row, schemaOf } from '@guichet/strapi-kit';
import { type ActionName, ACTIONS, type DeadlineModel, hasDeadline } from '@guichet/time';
import { answerConflicts } from '../actions/answer-conflicts';
import { performAction } from '../actions/perform';
import { readRequest } from '../actions/read-request';
import { service } from '../services';
import { isPublished } from '../write/written-rows';

/** The result of an action: the entry's documentId, and the dates (ISO 8601, UTC) that decide its state. */
export type ActedOn = { documentId: string } & Record<string, string | null>;

/**
 * The handlers of `POST /deadlines/:uid/:documentId/actions/<action>` of the admin API, by action. They take the same
 * body as those of the content API and answer `{ data: ActedOn }`. They change dates that are public, so the user needs
 * the permission to publish the entry.
 */
export function createAdminActions({ strapi }: { strapi: Core.Strapi }) {
  const handle = (name: ActionName) => answerConflicts((ctx) => answer(strapi, name, ctx));
  return Object.fromEntries(ACTIONS.map((name) => [name, handle(name)]));
}

async function answer(strapi: Core.Strapi, name: ActionName, ctx: KoaContext): Promise<unknown> {
  const { uid, documentId } = ctx.params;
  const model = service(strapi, 'models').get(uid);
  if (!hasDeadline(model)) throw new errors.NotFoundError(`${uid} has no deadline`);
  await expectMayPublish(strapi, ctx, uid, documentId);
  const request = readRequest(name, (ctx.request as { body?: unknown }).body, model.deadline.until);
  const locale = await performAction(strapi, model, documentId, request);
  return { data: await readDates(strapi, model, documentId, locale) };
}

/**
 * All locales share the dates. As in the content-manager, a user who may publish one of the locales may change them.
 *
 * @throws ForbiddenError (403) if the user may publish none of the document's locales
 */
async function expectMayPublish(
  strapi: Core.Strapi,
  ctx: KoaContext,
  uid: string,
  documentId: string
): Promise<void> {
  const { can } = permissionsOf(strapi, ctx, uid);
  const may = schemaOf(strapi, uid).options?.draftAndPublish ? can.publish : can.update;
  if (!may()) throw new errors.ForbiddenError();
  // Conditions of a role are about the entry's creator.
  const populate = { createdBy: { populate: { roles: true } } };
  const rows = await strapi.db.query(uid as UID.ContentType).findMany({ where: { documentId }, populate });
  const published = rows.filter(isPublished);
  if (published.length > 0 && !published.some((row) => may(row))) throw new errors.ForbiddenError();
}

async function readDates(
  strapi: Core.Strapi,
  { uid, deadline }: DeadlineModel,
  documentId: string,
  locale: string | null
): Promise<ActedOn> {
  const fields = [deadline.from, deadline.until].filter((name) => name !== null);
  const shown = { documentId, status: 'published', fields, ...(locale && { locale }) };
  const entry = (await documentsOf(strapi, uid).findOne(shown)) as Row;
  const dates = Object.fromEntries(fields.map((name) => [name, entry[name]]));
  return { documentId, ...dates } as ActedOn;
}
