import type { Core } from '@strapi/strapi';

import {
  answerMissing,
  documentsOf,
  type KoaContext,
  type Row,
  type Schema,
  sanitizeOutput,
} from '@guichet/strapi-kit';
import { service } from '../services';
import type { StateFields } from './state-fields';

/**
 * What a static page requests when a visitor opens it: an entry's computed attributes and the dates that they are
 * computed from, by documentId or slug. The state itself comes from the query layer, as in every other response.
 *
 * Answers `{ data, meta: { instant } }`. `instant` is the server's (ISO, UTC), for which the response is right. 404 if
 * no entry with that name is published in the requested locale. With the plugin `addresses`: 301 for a slug that was
 * replaced, and 410 for one of an entry that is no longer published.
 */
export function answerState(strapi: Core.Strapi, schema: Schema, selection: StateFields) {
  const slug = slugOf(schema);
  const params = { ...selection, ...(schema.options?.draftAndPublish && { status: 'published' }) };

  return async (ctx: KoaContext) => {
    const name = ctx.params.slug;
    const { locale, ...asked } = ctx.query;
    service(strapi, 'drafts').expectAllowed(schema.uid, asked);
    const find = (filters: object) =>
      documentsOf(strapi, schema.uid).findFirst({ ...params, filters, locale });
    // Not one query with $or: an old slug that looks like another entry's documentId must not shadow it.
    const entry = (await find({ documentId: name })) ?? (slug && (await find({ [slug]: name })));
    // Pages compute with the instant. If this were cached for a minute, they could switch a minute late.
    ctx.set('Cache-Control', 'no-store');
    const byId = (documentId: string) => find({ documentId });
    if (!entry) return answerMissing(strapi, ctx, { uid: schema.uid, name, ending: '/state', find: byId });
    const sanitized = await sanitizeOutput<Row>(strapi, entry, schema.uid, ctx.state.auth);
    const instant = new Date(service(strapi, 'clock').instant()).toISOString();
    return { data: withoutIds(sanitized), meta: { instant } };
  };
}

/** The attribute with an entry's slug. */
export function slugOf({ attributes }: Schema): string | undefined {
  return Object.keys(attributes).find((name) => attributes[name].type === 'uid');
}

/** Row ids differ from one publication to the next and mean nothing to a page. */
function withoutIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutIds);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([name]) => name !== 'id');
  return Object.fromEntries(entries.map(([name, inner]) => [name, withoutIds(inner)]));
}
