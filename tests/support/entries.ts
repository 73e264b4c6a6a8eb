import type { Core, UID } from '@strapi/strapi';

import type { TestApp } from './app';

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

let serial = 0;

/**
 * Creates an entry through the Document Service, by default published, with a slug. A call without an end is a rolling
 * one, because others cannot be published.
 */
export async function create(
  app: TestApp,
  uid: UID.ContentType,
  data: Record<string, unknown>,
  { status = 'published', locale = 'fr' }: { status?: 'draft' | 'published'; locale?: string } = {}
) {
  serial += 1;
  const named = { slug: `entry-${serial}`, ...(data.title || data.name ? {} : { title: `Entry ${serial}` }) };
  const endless = uid === 'api::call.call' && !data.closesAt ? { rolling: true } : {};
  return documentsOf(app, uid).create({ data: { ...named, ...endless, ...data }, status, locale });
}

type Entry = { documentId: string; id: number } & Record<string, unknown>;
type Asked = { documentId: string } & Record<string, unknown>;

/** The Document Service, with attributes that TypeScript does not know. */
interface DocumentService {
  create: (params: object) => Promise<Entry>;
  findOne: (params: Asked) => Promise<Entry | null>;
  update: (params: Asked) => Promise<Entry>;
  publish: (params: Asked) => Promise<unknown>;
  unpublish: (params: Asked) => Promise<unknown>;
  discardDraft: (params: Asked) => Promise<unknown>;
  delete: (params: Asked) => Promise<unknown>;
}

export function documentsOf({ strapi }: TestApp, uid: UID.ContentType): DocumentService {
  return strapi.documents(uid) as unknown as DocumentService;
}

/** Stops the server's clock at an instant. */
export function setClock(strapi: Core.Strapi, at: string | number): void {
  strapi.plugin('deadlines').service('clock').freeze(at);
}

export const iso = (instant: number) => new Date(instant).toISOString();
