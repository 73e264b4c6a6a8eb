import type { UID } from '@strapi/strapi';

import type { Message } from '../../../src/plugins/transitions/server/src/outbox';
import { allMessagesOf, isEdit, reconcile } from '../../support/announced';
import type { TestApp } from '../../support/app';
import { dataOf, editing, NOW, startEditing } from '../../support/edits';
import { hour, iso, minute, setClock } from '../../support/entries';
import { asToken } from '../../support/tokens';

const CALL: UID.ContentType = 'api::call.call';
const RELEASE: UID.ContentType = 'api::press-release.press-release';

const TYPES: UID.ContentType[] = [
  CALL,
  RELEASE,
  'api::event.event',
  'api::program-page.program-page',
  'api::press-contact.press-contact',
  'api::category.category',
  'api::tag.tag',
];

let app: TestApp;
beforeAll(async () => {
  app = await startEditing();
});
afterAll(() => app.stop());

const { documents, edits, events, newEntry } = editing(() => app);

describe.each(TYPES)('an entry of %s', (uid) => {
  it('is announced when it is published, changed, unpublished and deleted, once each', async () => {
    const { documentId } = await newEntry(uid, {}, { status: 'draft' });
    expect(await events()).toEqual([]);
    await documents(uid).publish({ documentId, locale: 'fr' });
    expect(await events()).toEqual([['entry.published', documentId]]);
    expect(await events()).toEqual([]);
    await documents(uid).update({ documentId, locale: 'fr', data: {} });
    expect(await events()).toEqual([]);
    await documents(uid).publish({ documentId, locale: 'fr' });
    expect(await events()).toEqual([['entry.updated', documentId]]);
    await documents(uid).unpublish({ documentId, locale: 'fr' });
    expect(await events()).toEqual([['entry.unpublished', documentId]]);
    await documents(uid).publish({ documentId, locale: 'fr' });
    expect(await events()).toEqual([['entry.published', documentId]]);
    await documents(uid).delete({ documentId, locale: '*' });
    expect(await events()).toEqual([['entry.deleted', documentId]]);
  });
});

describe('what a message contains', () => {
  it('the entry as visitors get it, in the locales that are public', async () => {
    const { documentId, slug } = await newEntry(CALL, { title: 'Phares' });
    const english: object = { title: 'Lighthouses' };
    await documents(CALL).update({ documentId, locale: 'en', data: english, status: 'published' });
    const [message] = await edits();
    const rows = await app.strapi.db
      .query(CALL)
      .findMany({ where: { documentId, publishedAt: { $notNull: true } } });
    const newest = Math.max(
      ...rows.map((row) => Math.max(...[row.publishedAt, row.updatedAt].map(Date.parse)))
    );
    expect(message).toMatchObject({ event: 'entry.published', uid: CALL, entryId: documentId });
    expect(dataOf(message)).toMatchObject({
      locales: ['fr', 'en'],
      slug,
      from: null,
      to: iso(newest),
      entry: { title: 'Phares', documentId },
    });

    await documents(CALL).unpublish({ documentId, locale: 'en' });
    const [withdrawn] = await edits();
    expect(withdrawn.event).toBe('entry.updated');
    expect(dataOf(withdrawn)).toMatchObject({ locales: ['fr'], entry: { title: 'Phares' } });

    await documents(CALL).delete({ documentId, locale: '*' });
    const [deleted] = await edits();
    expect(dataOf(deleted)).toMatchObject({ locales: ['fr'], slug, to: null, entry: null });
  });

  it('the edit before the transition of the entry that it publishes', async () => {
    const { length } = await allMessagesOf(app);
    const { documentId } = await newEntry(CALL, { opensAt: iso(NOW - hour), closesAt: iso(NOW + hour) });
    await reconcile(app);
    const messages = (await allMessagesOf(app)).slice(length);
    expect(messages.map(({ event }) => event)).toEqual(['entry.published', 'call.opened']);
    expect(messages.map(({ entryId }) => entryId)).toEqual([documentId, documentId]);
  });

  it('all edits that come together, and none if an entry came and went', async () => {
    const { documentId } = await newEntry(CALL);
    for (let count = 0; count < 5; count += 1) await documents(CALL).publish({ documentId, locale: 'fr' });
    expect(await events()).toEqual([['entry.published', documentId]]);
    const other = await newEntry(CALL);
    await documents(CALL).unpublish({ documentId: other.documentId, locale: 'fr' });
    expect(await events()).toEqual([]);
  });
});

it.each(['open', 'close'])('an entry that the action %s changes is announced', async (action) => {
  const dates =
    action === 'open'
      ? { opensAt: iso(NOW + hour), closesAt: iso(NOW + 2 * hour) }
      : { opensAt: iso(NOW - hour), closesAt: iso(NOW + hour) };
  const { documentId } = await newEntry(CALL, dates);
  expect(await events()).toEqual([['entry.published', documentId]]);
  await app.http
    .post(`/api/calls/${documentId}/actions/${action}`)
    .set(await asToken(app, 'full-access'))
    .send({ note: 'Plus tôt que prévu' })
    .expect(200);
  const [updated, ...more] = await edits();
  expect([updated.event, updated.entryId, more]).toEqual(['entry.updated', documentId, []]);
  const changed = action === 'open' ? { opensAt: iso(NOW) } : { closesAt: iso(NOW) };
  expect(dataOf(updated).entry).toMatchObject(changed);
});

describe('if an edit cannot be recorded', () => {
  let isRefused = true;
  beforeAll(() => {
    const accept = async (messages: Message[]) => {
      if (isRefused && messages.some(isEdit)) throw new Error('No paper');
    };
    const outbox = app.strapi.plugin('transitions').service('outbox');
    outbox.addRecipient({ accept, committed: () => undefined, audience: async () => 0 });
  });
  afterAll(() => {
    isRefused = false;
  });

  it('nothing else of the entry is announced before it, and health reports how long it has waited', async () => {
    const logged = jest.spyOn(app.strapi.log, 'error').mockImplementation();
    const { length } = await allMessagesOf(app);
    const { documentId } = await newEntry(CALL, { opensAt: iso(NOW - hour), closesAt: iso(NOW + hour) });
    await reconcile(app);
    expect((await allMessagesOf(app)).slice(length)).toEqual([]);
    setClock(app.strapi, NOW + minute);
    await documents(CALL).publish({ documentId, locale: 'fr' });
    setClock(app.strapi, NOW + minute + 1);
    const { body } = await app.http.get('/api/deadlines/health').set(await asToken(app, 'full-access'));
    expect(body.data.transitions).toMatchObject({ degraded: true, overdue: 1, oldestOverdueAt: iso(NOW) });
    isRefused = false;
    await reconcile(app);
    logged.mockRestore();
    const messages = (await allMessagesOf(app)).slice(length);
    expect(messages.map(({ event }) => event)).toEqual(['entry.published', 'call.opened']);
    setClock(app.strapi, NOW);
  });
});

it('writes that bypass the Document Service are announced at the next start, and nothing else', async () => {
  const [kept, changed, gone] = [await newEntry(CALL), await newEntry(CALL), await newEntry(CALL)];
  expect(await edits()).toHaveLength(3);
  const rows = app.strapi.db.query(CALL);
  await rows.updateMany({
    where: { documentId: changed.documentId, publishedAt: { $notNull: true } },
    data: { publishedAt: iso(Date.now() + 1000) },
  });
  await rows.deleteMany({ where: { documentId: gone.documentId } });
  const embargoed = await newEntry(RELEASE);
  expect(await events()).toEqual([['entry.published', embargoed.documentId]]);
  await app.strapi.db.query(RELEASE).updateMany({
    where: { documentId: embargoed.documentId },
    data: { embargoUntil: iso(NOW + hour) },
  });
  expect(await events()).toEqual([]);
  app = await app.restart();
  setClock(app.strapi, NOW);
  const told = await events();
  expect(told.sort()).toEqual(
    [
      ['entry.updated', changed.documentId],
      ['entry.deleted', gone.documentId],
      ['entry.unpublished', embargoed.documentId],
    ].sort()
  );
  setClock(app.strapi, NOW + hour);
  expect(await events()).toEqual([['entry.published', embargoed.documentId]]);
  setClock(app.strapi, NOW);
  expect(told.flat()).not.toContain(kept.documentId);
});

it('entries that disappear with a locale are announced', async () => {
  const { strapi } = app;
  const locales = strapi.plugin('i18n').service('locales');
  const { id } = await locales.create({ code: 'de', name: 'Deutsch' });
  const { documentId } = await newEntry(CALL, {}, { locale: 'de' });
  expect(await events()).toEqual([['entry.published', documentId]]);
  await locales.delete({ id });
  expect(await events()).toEqual([['entry.deleted', documentId]]);
});

it('an edit that is announced again after a backup was restored has the same id', async () => {
  const [published, withdrawn, awaited] = [
    await newEntry(CALL),
    await newEntry(CALL),
    await newEntry(RELEASE, { embargoUntil: iso(NOW + hour) }),
  ];
  await reconcile(app);
  await documents(CALL).publish({ documentId: published.documentId, locale: 'fr' });
  await documents(CALL).unpublish({ documentId: withdrawn.documentId, locale: 'fr' });
  let restore = async () => {};
  app = await app.restart(async (database) => {
    restore = await database.backUp();
  });
  const idsAt = async (at: number) => {
    setClock(app.strapi, at);
    const messages = await edits();
    return messages.map(({ event, entryId, messageId }) => [event, entryId, messageId]).sort();
  };
  const first = await idsAt(NOW + hour);
  expect(first.map(([event, entryId]) => [event, entryId])).toEqual(
    [
      ['entry.published', awaited.documentId],
      ['entry.unpublished', withdrawn.documentId],
      ['entry.updated', published.documentId],
    ].sort()
  );
  app = await app.restart(restore);
  expect(await idsAt(NOW + 3 * hour)).toEqual(first);
});
