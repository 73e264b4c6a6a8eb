import type { UID } from '@strapi/strapi';

import type { TestApp } from '../../support/app';
import { dataOf, editing, NOW, startEditing } from '../../support/edits';
import { hour, iso, setClock } from '../../support/entries';

const RELEASE: UID.ContentType = 'api::press-release.press-release';

let app: TestApp;
beforeAll(async () => {
  app = await startEditing();
});
afterAll(() => app.stop());

const { documents, edits, events, newEntry } = editing(() => app);

describe('under embargo', () => {
  afterEach(() => setClock(app.strapi, NOW));
  const embargoUntil = iso(NOW + hour);

  it('nothing is announced of what is published, changed and withdrawn before it ends', async () => {
    const { documentId } = await newEntry(RELEASE, { embargoUntil });
    expect(await events()).toEqual([]);
    await documents(RELEASE).publish({ documentId, locale: 'fr' });
    expect(await events()).toEqual([]);
    await documents(RELEASE).unpublish({ documentId, locale: 'fr' });
    expect(await events()).toEqual([]);
    setClock(app.strapi, NOW + hour);
    expect(await events()).toEqual([]);
  });

  it('the end is the publication, at its instant, once', async () => {
    const { documentId } = await newEntry(RELEASE, { embargoUntil });
    expect(await events()).toEqual([]);
    setClock(app.strapi, NOW + 2 * hour);
    const messages = await edits();
    expect(messages.map(({ event, entryId, occurredAt }) => [event, entryId, occurredAt])).toEqual([
      ['entry.published', documentId, NOW + hour],
    ]);
    expect(dataOf(messages[0])).toMatchObject({ entry: { documentId } });
    expect(await events()).toEqual([]);
    await documents(RELEASE).publish({ documentId, locale: 'fr' });
    expect(await events()).toEqual([['entry.updated', documentId]]);
  });

  it('an entry that gets an embargo again is withdrawn', async () => {
    const { documentId } = await newEntry(RELEASE);
    expect(await events()).toEqual([['entry.published', documentId]]);
    await documents(RELEASE).update({
      documentId,
      locale: 'fr',
      data: { embargoUntil },
      status: 'published',
    });
    const [withdrawn] = await edits();
    expect(withdrawn.event).toBe('entry.unpublished');
    expect(dataOf(withdrawn).entry).toBeNull();
    setClock(app.strapi, NOW + hour);
    expect(await events()).toEqual([['entry.published', documentId]]);
  });
});

describe('an embargo that comes from another locale, with shared dates,', () => {
  afterEach(() => setClock(app.strapi, NOW));
  const embargoUntil = iso(NOW + hour);
  const english: object = { title: 'EN' };

  it('withdraws the whole entry, under the address that it had', async () => {
    const { documentId, slug } = await newEntry(RELEASE, { title: 'FR' });
    await documents(RELEASE).update({ documentId, locale: 'en', data: english, status: 'published' });
    expect(await events()).toEqual([['entry.published', documentId]]);
    const data = { title: 'FR secret', slug: 'minister-resigns', embargoUntil };
    await documents(RELEASE).update({ documentId, locale: 'fr', data, status: 'published' });
    const [withdrawn, ...more] = await edits();
    expect([withdrawn.event, more]).toEqual(['entry.unpublished', []]);
    expect(dataOf(withdrawn)).toMatchObject({ slug, locales: ['fr', 'en'], entry: null });
    expect(withdrawn.body).not.toContain('minister');
    setClock(app.strapi, NOW + hour);
    const [published] = await edits();
    expect(published).toMatchObject({ event: 'entry.published', occurredAt: NOW + hour });
    expect(dataOf(published)).toMatchObject({ slug: 'minister-resigns', locales: ['fr', 'en'] });
  });

  it('withdraws what was public before there was a second locale', async () => {
    const { documentId } = await newEntry(RELEASE, { title: 'FR' });
    expect(await events()).toEqual([['entry.published', documentId]]);
    const data = { ...english, embargoUntil };
    await documents(RELEASE).update({ documentId, locale: 'en', data, status: 'published' });
    expect(await events()).toEqual([['entry.unpublished', documentId]]);
    setClock(app.strapi, NOW + hour);
    expect(await events()).toEqual([['entry.published', documentId]]);
  });
});
