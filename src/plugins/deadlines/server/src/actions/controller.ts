import type { Core } from '@strapi/strapi';

import { documentsOf, type KoaContext, schemaOf, contentApiOf } from '@guichet/strapi-kit';
import { type ActionName, ACTIONS, type DeadlineModel } from '@guichet/time';
import { service } from '../services';
import { answerConflicts } from './answer-conflicts';
import { performAction } from './perform';
import { readRequest } from './read-request';

/**
 * The handlers of `POST /api/<plural name>/:documentId/actions/<action>`, by action. Strapi makes the permissions
 * `plugin::deadlines.actions.<action>` from their names. The response is the same as of `GET /api/<plural name>/:id`.
 */
export function createActions({ strapi }: { strapi: Core.Strapi }) {
  const handle = (name: ActionName) => answerConflicts((ctx) => answer(strapi, name, ctx));
  return Object.fromEntries(ACTIONS.map((name) => [name, handle(name)]));
}

async function answer(strapi: Core.Strapi, name: ActionName, ctx: KoaContext): Promise<unknown> {
  const { documentId } = ctx.params;
  const { auth, route } = ctx.state;
  const model = service(strapi, 'models').get(route.config.uid) as DeadlineModel;
  const schema = schemaOf(strapi, model.uid);
  const { sanitize, validate } = contentApiOf(strapi);
  await validate.query(ctx.query, schema, { auth });
  const query = await sanitize.query(ctx.query, schema, { auth });
  const request = readRequest(name, (ctx.request as { body?: unknown }).body, model.deadline.until);
  const locale = await performAction(strapi, model, documentId, request, localeOf(query));
  const shown = { ...query, documentId, status: 'published', ...(locale && { locale }) };
  const entry = await documentsOf(strapi, model.uid).findOne(shown);
  return { data: await sanitize.output(entry, schema, { auth }), meta: {} };
}

function localeOf({ locale }: Record<string, unknown>): string | undefined {
  return typeof locale === 'string' ? locale : undefined;
}
