import type { UID } from '@strapi/strapi';

import type { Message } from '../../src/plugins/transitions/server/src/outbox';
import { editsOf, reconcile } from './announced';
import { startApp, type TestApp } from './app';
import { create, iso, setClock } from './entries';

/** The part of the Document Service that editors need. */
interface Documents {
  publish: (params: object) => Promise<unknown>;
  unpublish: (params: object) => Promise<unknown>;
  update: (params: object) => Promise<unknown>;
  delete: (params: object) => Promise<unknown>;
}

const NAMED = ['api::press-contact.press-contact', 'api::category.category', 'api::tag.tag'];

/** The data of a message. */
export const dataOf = ({ body }: Message) => JSON.parse(body).data;

export const NOW = Date.parse('2029-03-18T09:00:00.000Z');

/** Starts at `NOW`, with nothing left to announce. */
export async function startEditing(): Promise<TestApp> {
  const app = await startApp();
  setClock(app.strapi, NOW);
  await reconcile(app);
  return app;
}

/** What editors do, and what is announced of it. */
export function editing(app: () => TestApp) {
  /** The edits that a pass announces. */
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
