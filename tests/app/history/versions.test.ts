import type { UID } from '@strapi/strapi';

import { startApp, type TestApp } from '../../support/app';
import { create, documentsOf, iso } from '../../support/entries';
import { versionsOf } from '../../support/history';

const CALL = 'api::call.call';
const PAGE = 'api::program-page.program-page';

describe('versions of an entry', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const recordedOf = async (documentId: string) =>
    (await versionsOf(app, documentId)).map(({ action, status, contentHash }) => [
      action,
      status,
      contentHash !== null,
    ]);
  const calls = () => documentsOf(app, CALL);

  it('are recorded for each write that changes something, and for no other', async () => {
    const { documentId } = await create(app, CALL, { title: 'Appel' }, { status: 'draft' });
    await calls().update({ documentId, locale: 'fr', data: { title: 'Appel' } });
    await calls().update({ documentId, locale: 'fr', data: { summary: 'Nouveau' } });
    await calls().publish({ documentId, locale: 'fr' });
    await calls().unpublish({ documentId, locale: 'fr' });
    await calls().delete({ documentId, locale: 'fr' });
    expect(await recordedOf(documentId)).toEqual([
      ['create', 'draft', true],
      ['update', 'draft', true],
      ['publish', 'published', true],
      ['unpublish', 'published', false],
      ['delete', 'draft', false],
    ]);
  });

  it('are recorded of all types of the programme', async () => {
    const uids = (Object.keys(app.strapi.contentTypes) as UID.ContentType[]).filter((uid) =>
      uid.startsWith('api::')
    );
    const recorded = uids.map(async (uid) => {
      const { documentId } = await create(app, uid, { title: 'Nom', name: 'Nom' }, { status: 'draft' });
      return [uid, await recordedOf(documentId)];
    });
    expect(await Promise.all(recorded)).toEqual(uids.map((uid) => [uid, [['create', 'draft', true]]]));
  });

  it('are recorded for both ends of a link', async () => {
    const page = await create(app, PAGE, { title: 'Programme' }, { status: 'draft' });
    const call = await create(app, CALL, { title: 'Appel' }, { status: 'draft' });
    await documentsOf(app, PAGE).update({
      documentId: page.documentId,
      locale: 'fr',
      data: { calls: { connect: [call.documentId] } },
    });
    expect(await recordedOf(call.documentId)).toEqual([
      ['create', 'draft', true],
      ['link', 'draft', true],
    ]);
  });

  it('are not recorded for a write that fails', async () => {
    const { documentId } = await create(app, CALL, { title: 'Appel' }, { status: 'draft' });
    const refused = calls().update({
      documentId,
      locale: 'fr',
      data: { opensAt: iso(2000), closesAt: iso(1000) },
      status: 'published',
    });
    await expect(refused).rejects.toThrow();
    expect(await recordedOf(documentId)).toHaveLength(1);
  });
});
