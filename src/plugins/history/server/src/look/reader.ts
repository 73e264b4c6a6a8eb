import type { Core, UID } from '@strapi/strapi';

import { permissionsOf, type Row } from '@guichet/strapi-kit';
import { keptAttributes, type EntryContent } from '../domain/entry-content';
import { versionRows } from '../record/version-rows';
import { contentReader } from '../schema/history-types';

/** What of a request is used to know who asks. */
export interface Asking {
  state: { userAbility?: unknown };
}

type Action = 'create' | 'read' | 'update';

/** What the content-manager lets one administrator do with one entry, now or when it was there. */
export interface Reader {
  uid: string;
  /**
   * @param locale `null` if the type is not localized
   * @param path of a field, such as `cutOffs.label`; by default, whether any field
   */
  may: (action: Action, locale: string | null, path?: string) => boolean;
  /** The content without the fields that may not be read. */
  readable: (content: EntryContent | null, locale: string | null) => EntryContent | null;
  /** Whether a field may be read and written with all that it holds. */
  mayWrite: (action: 'create' | 'update', locale: string | null, name: string) => boolean;
}

/** Conditions of a role, such as "is creator", are about the entry; of one that was deleted, about who is known of it. */
export async function readerOf(
  strapi: Core.Strapi,
  ctx: Asking,
  uid: string,
  documentId: string
): Promise<Reader> {
  const { can } = permissionsOf(strapi, ctx, uid);
  const entry = (await presentRow(strapi, uid, documentId)) ?? (await formerRow(strapi, uid, documentId));
  const may: Reader['may'] = (action, locale, path) => {
    const row = { ...entry, locale };
    if (path === undefined) return can[action](row);
    const steps = path.split('.');
    return steps.some((_step, index) => can[action](row, steps.slice(0, index + 1).join('.')));
  };
  const reader = contentReader(strapi);
  const readable = (of: string, content: EntryContent, locale: string | null, at = ''): EntryContent => {
    const kept = keptAttributes(reader, of).flatMap(([name, { type, component }]): [string, unknown][] => {
      if (!(name in content)) return [];
      const value = content[name];
      if (type !== 'component') return may('read', locale, at + name) ? [[name, value]] : [];
      if (!pathsOf(component!, `${at}${name}.`).some((path) => may('read', locale, path))) return [];
      const item = (each: unknown) => readable(component!, each as Row, locale, `${at}${name}.`);
      return [[name, Array.isArray(value) ? value.map(item) : value && item(value)]];
    });
    return Object.fromEntries(kept);
  };
  /** The paths of the fields that have permissions of their own. */
  const pathsOf = (of: string, at: string): string[] =>
    keptAttributes(reader, of).flatMap(([name, { type, component }]) =>
      type === 'component' ? pathsOf(component!, `${at}${name}.`) : [at + name]
    );
  return {
    uid,
    may,
    readable: (content, locale) => content && readable(uid, content, locale),
    mayWrite: (action, locale, name) =>
      pathsOf(uid, '')
        .filter((path) => path === name || path.startsWith(`${name}.`))
        .every((path) => may('read', locale, path) && may(action, locale, path)),
  };
}

async function presentRow(strapi: Core.Strapi, uid: string, documentId: string): Promise<Row | null> {
  const populate = { createdBy: { populate: { roles: true } } };
  return strapi.db.query(uid as UID.ContentType).findOne({ where: { documentId }, populate });
}

async function formerRow(strapi: Core.Strapi, uid: string, documentId: string): Promise<Row> {
  const first: Row | undefined = await versionRows(strapi)
    .where({ uid, entry_id: documentId, action: 'create', author_kind: 'administrator' })
    .orderBy('id')
    .first();
  return { documentId, createdBy: first ? { id: Number(first.author_id), roles: [] } : null };
}
