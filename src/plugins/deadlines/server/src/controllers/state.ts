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
 * computed from, by documentId or slug; that of a single type needs no name. The state itself comes from the query layer, as in every other response.
 *
 * Answers `{ data, meta: { instant } }`. `instant` is the server's (ISO, UTC), for which the response is right. 404 if
 * no entry with that name is published in the requested locale. With the plugin `addresses`: 301 for a slug that was
 * replaced, and 410 for one of an entry that is no longer published.
 */
export function answerState(strapi: Core.Strapi, schema: Schema, selection: StateFields) {
  const find = schema.kind === 'singleType' ? onlyEntry : namedEntry(strapi, schema);
  const params = { ...selection, ...(schema.options?.draftAndPublish && { status: 'published' }) };

  return async (ctx: KoaContext) => {
    const { locale, ...asked } = ctx.query;
    service(strapi, 'drafts').expectAllowed(schema.uid, asked);
    // Pages compute with the instant. If this were cached for a minute, they could switch a minute late.
    ctx.set('Cache-Control', 'no-store');
    const found = await find(ctx, (filters) =>
      documentsOf(strapi, schema.uid).findFirst({ ...params, filters, locale })
    );
    if (!found.entry) return found.missing();
    const sanitized = await sanitizeOutput<Row>(strapi, found.entry, schema.uid, ctx.state.auth);
    const instant = new Date(service(strapi, 'clock').instant()).toISOString();
    return { data: withoutIds(sanitized), meta: { instant } };
  };
}

/** An entry, or how to answer if there is none. */
interface Found {
  entry: Row | null;
  missing: () => unknown;
}

type Find = (filters: object) => Promise<Row | null>;

async function onlyEntry(ctx: KoaContext, find: Find): Promise<Found> {
  return { entry: await find({}), missing: () => ctx.notFound() };
}

function namedEntry(strapi: Core.Strapi, schema: Schema) {
  const slug = slugOf(schema);
  return async (ctx: KoaContext, find: Find): Promise<Found> => {
    const name: string = ctx.params.slug;
    const byId = (documentId: string) => find({ documentId });
    // Not one query with $or: an old slug that looks like another entry's documentId must not shadow it.
    const entry = (await byId(name)) ?? (slug ? await find({ [slug]: name }) : null);
    const address = { uid: schema.uid, name, ending: '/state', find: byId };
    return { entry, missing: () => answerMissing(strapi, ctx, address) };
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
