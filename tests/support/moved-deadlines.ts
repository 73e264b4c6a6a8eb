import type { TestApp } from './app';
import { create } from './entries';

export const CALL = 'api::call.call';
export const MANAGER = `/content-manager/collection-types/${CALL}`;

/** Ends of calls, in the order of their names, all after `NOW`. */
export const MARCH = '2022-03-18T23:00:00.000Z';
export const APRIL = '2022-04-18T22:00:00.000Z';
export const MAY = '2022-05-18T22:00:00.000Z';
export const NOW = '2022-03-01T09:00:00.000Z';

interface Write {
  documentId: string;
  data: object;
  status?: 'draft' | 'published';
  locale?: string;
}

/** A change of a deadline as the public reads it. */
export const change = (from: string | null, to: string | null, note: string, announcedAt = NOW) => ({
  from,
  to,
  announcedAt,
  note,
});

/** What tests do to calls whose deadlines move. */
export function movedDeadlines(app: TestApp) {
  const calls = app.strapi.documents(CALL);
  const update = (params: Write) => calls.update(params);
  return {
    /** A published call that closes in March. */
    march: (data: object = {}) => create(app, CALL, { title: 'Appel', closesAt: MARCH, ...data }),
    update,
    publish: (documentId: string, data: object, locale?: string) =>
      update({ documentId, data, status: 'published', locale }),
    /** The history as the public reads it, without the ids of its items. */
    history: async (documentId: string, locale = 'fr') => {
      const query = `locale=${locale}&populate=deadlineChanges`;
      const { body } = await app.http.get(`/api/calls/${documentId}?${query}`);
      return body.data.deadlineChanges.map(({ id: _id, ...item }: { id: number }) => item) as ReturnType<
        typeof change
      >[];
    },
    /**
     * For every row of a document, named for example "fr draft": the note of the next change, and those in its history.
     */
    notes: async (documentId: string) => {
      const populate = ['deadlineChanges'];
      const rows = await app.strapi.db.query(CALL).findMany({ where: { documentId }, populate });
      const named = rows.map(({ locale, publishedAt, deadlineChanges, deadlineChangeNote }) => [
        `${locale} ${publishedAt ? 'published' : 'draft'}`,
        [deadlineChangeNote, ...deadlineChanges.map(({ note }: { note: string }) => note)],
      ]);
      return Object.fromEntries(named);
    },
  };
}
