import type { UID } from '@strapi/strapi';

import type { Message } from '../../src/plugins/transitions/server/src/outbox';
import { editsOf, reconcile } from './announced';
import { startApp, type TestApp } from './app';
import { create, iso, setClock } from './entries';

/** As much of the Document Service as editors need. */
interface Documents {
  publish: (params: object) => Promise<unknown>;
  unpublish: (params: object) => Promise<unknown>;
  update: (params: object) => Promise<unknown>;
  delete: (params: object) => Promise<unknown>;
}

const NAMED = ['api::press-contact.press-contact', 'api::category.category', 'api::tag.tag'];

/** What a message is about. */
export const dataOf = ({ body }: Message) => JSON.parse(body).data;

export const NOW = Date.parse('2029-03-18T09:00:00.000Z');

/** At `NOW`, with nothing to announce of what was there before. */
export async function startEditing(): Promise<TestApp> {
  const app = await startApp();
  setClock(app.strapi, NOW);
  await reconcile(app);
  return app;
}

/** What editors do, and what is announced of it. */
export function editing(app: () => TestApp) {
  /** What a pass announces of edits. */
  const edits = async (): Promise<Message[]> => {
    const { length } = await editsOf(app());
    await reconcile(app());
    return (await editsOf(app())).slice(length);
  };
  return {
    edits,
    events: async () => (await edits()).map(({ event, entryId }) => [event, entryId]),
    documents: (uid: UID.ContentType) => app().strapi.documents(uid) as unknown as Documents,
    newEntry: (uid: UID.ContentType, data: object = {}, options: object = {}) => {
      const starts = uid === 'api::event.event' ? { startsAt: iso(Date.now()) } : {};
      const title = NAMED.includes(uid) ? 'name' : 'title';
      return create(app(), uid, { [title]: 'Titre', ...starts, ...data }, options);
    },
  };
}
