import type { UID } from '@strapi/strapi';

import type { TestApp } from './app';

const CALL = 'api::call.call';

interface Version {
  id: number;
  locale: string | null;
  status: string;
  changed: string[];
  isPresent: boolean;
}

export interface Change {
  id: string;
  action: string;
  at: string;
  author: { kind: string; origin: string; name: string | null };
  versions: Version[];
}

/** The history of a type, by default of calls, as one administrator sees it. */
export function historyOf(app: TestApp, admin: { Authorization: string }, uid = CALL) {
  const get = async (path: string, status = 200) =>
    (await app.http.get(`/history/${path}`).set(admin).expect(status)).body;
  return {
    get,
    status: async (path: string) => (await app.http.get(`/history/${path}`).set(admin)).status,
    changes: async (documentId: string, locale = 'fr'): Promise<Change[]> =>
      (await get(`entries/${uid}/${documentId}?locale=${locale}`)).data,
    post: async (path: string, status = 200) =>
      (await app.http.post(`/history/${path}`).set(admin).expect(status)).body.data,
  };
}

interface StoredVersion {
  id: number;
  entryLocale: string;
  status: string;
  action: string;
  contentHash: string | null;
  isLatest: boolean;
}

/** The versions of an entry, oldest first. */
export function versionsOf({ strapi }: TestApp, entryId: string): Promise<StoredVersion[]> {
  return strapi.db
    .query('plugin::history.version')
    .findMany({ where: { entryId }, orderBy: 'id' }) as unknown as Promise<StoredVersion[]>;
}

/** Makes an entry one that is older than its history. */
export async function forgetVersions({ strapi }: TestApp, entryId: string): Promise<void> {
  await strapi.db.query('plugin::history.version').deleteMany({ where: { entryId } });
}

/** The content of a version, without what was written beside it. */
export function contentOf({ strapi }: TestApp, hash: string): Promise<Record<string, unknown>> {
  const versions = strapi.plugin('history').service('versions') as {
    read: (hash: string) => Promise<Record<string, unknown>>;
  };
  return versions.read(hash);
}

/** What is compared of a call. */
interface Call {
  title: string;
  summary: string | null;
  cutOffs: { label: string }[];
  programPages: unknown[];
}

/** As JSON. */
export function picture({ title, summary, cutOffs, programPages }: Call): string {
  return JSON.stringify({
    title,
    summary: summary ?? null,
    cutOffs: cutOffs.map(({ label }) => label),
    programPages: programPages.map((page) => (page as { documentId?: string }).documentId ?? page),
  });
}

/** What an editor sees of a call, by status and locale, read by the Document Service and not by what records versions. */
export async function callAsSeen(
  { strapi }: TestApp,
  documentId: string,
  locales: readonly string[]
): Promise<Map<string, string>> {
  const all = new Map<string, string>();
  for (const locale of locales) {
    for (const status of ['draft', 'published'] as const) {
      const populate = ['cutOffs', 'programPages'] as never;
      const uid = CALL as UID.ContentType;
      const entry = await strapi.documents(uid).findOne({ documentId, locale, status, populate });
      if (entry) all.set(`${status} ${locale}`, picture(entry as unknown as Call));
    }
  }
  return all;
}

/** What the newest versions of a call say of it, by status and locale. */
export async function callAsRecorded(app: TestApp, documentId: string): Promise<Map<string, string>> {
  const all = new Map<string, string>();
  for (const { status, entryLocale, isLatest, contentHash } of await versionsOf(app, documentId)) {
    if (!isLatest || contentHash === null) continue;
    all.set(`${status} ${entryLocale}`, picture((await contentOf(app, contentHash)) as unknown as Call));
  }
  return all;
}
