import { asAdmin } from '../../support/admin';
import { startApp, type TestApp } from '../../support/app';
import { create } from '../../support/entries';
import { historyOf, type Change } from '../../support/history';
import { newAdministrator } from '../../support/people';

const CALL = 'api::call.call';
const PAGE = 'api::program-page.program-page';
const READ = 'plugin::content-manager.explorer.read';

interface Difference {
  name: string;
  of: string;
  change: Record<string, unknown>;
}

describe('the differences of two versions', () => {
  let app: TestApp;
  let admin: { Authorization: string };
  let documentId: string;
  beforeAll(async () => {
    app = await startApp();
    admin = await asAdmin(app);
    const [kept, gone] = [
      await create(app, PAGE, { title: 'Reste' }),
      await create(app, PAGE, { title: 'Part' }),
    ];
    const cutOffs = ['Une', 'Deux'].map((label, index) => ({
      label,
      closesAt: `203${index}-01-01T00:00:00.000Z`,
    }));
    const before = { title: 'Appel à projets', kind: 'projects', cutOffs, programPages: [gone.documentId] };
    const data = { ...before, summary: 'Secret', timezone: 'Indian/Reunion' };
    documentId = (await create(app, CALL, data, { status: 'draft' })).documentId;
    const after = {
      title: 'Appel à idées',
      kind: 'tenders',
      rolling: false,
      closesAt: '2031-05-01T20:00:00.000Z',
      summary: 'Autre',
      cutOffs: [cutOffs[1], { ...cutOffs[0], label: 'Première' }],
      programPages: [kept.documentId],
    };
    await app.strapi.documents(CALL).update({ documentId, locale: 'fr', data: after as never });
    await app.strapi.documents(PAGE).delete({ documentId: gone.documentId, locale: '*' });
  });
  afterAll(() => app.stop());

  const newest = async (who: { Authorization: string }, action: string) => {
    const changes = await historyOf(app, who).changes(documentId);
    return changes.find((change) => change.action === action)!.versions[0];
  };
  const between = async (who: { Authorization: string }) => {
    const { id } = await newest(who, 'update');
    const { data } = await historyOf(app, who).get(`versions/${id}/differences`);
    const byName = (data.differences as Difference[]).map(({ name, change }) => [name, change] as const);
    return { zone: data.zone as string, found: Object.fromEntries(byName) };
  };

  it('are said field by field, by kind', async () => {
    const { zone, found } = await between(admin);
    expect(zone).toBe('Indian/Reunion');
    expect(found.title.parts).toEqual([
      { text: 'Appel à ', mark: 'same' },
      { text: 'projets', mark: 'removed' },
      { text: 'idées', mark: 'added' },
    ]);
    expect(found.kind).toEqual({
      kind: 'value',
      type: 'enumeration',
      isEnd: false,
      before: 'projects',
      after: 'tenders',
    });
    expect(found.closesAt).toMatchObject({ isEnd: true, before: null, after: '2031-05-01T20:00:00.000Z' });
    expect(found.rolling).toMatchObject({ type: 'boolean', before: true, after: false });
  });

  it('say of items which were added, removed, changed and moved', async () => {
    const { found } = await between(admin);
    const items = found.cutOffs.items as { mark: string; from: number; to: number; fields: Difference[] }[];
    expect(
      items.map(({ mark, from, to, fields }) => [mark, from, to, fields.map(({ name }) => name)])
    ).toEqual([['changed', 1, 2, ['label']]]);
  });

  it('name linked entries, those that are gone too', async () => {
    const { found } = await between(admin);
    expect(found.programPages.links).toEqual([
      { mark: 'removed', documentId: expect.any(String), title: 'Part', isGone: true },
      { mark: 'added', documentId: expect.any(String), title: 'Reste', isGone: false },
    ]);
  });

  it('leave out fields that a reader may not read, and titles of entries that they may not read', async () => {
    const fields = ['title', 'programPages', 'cutOffs.closesAt'];
    const reader = await newAdministrator(app, [
      { action: READ, subject: CALL, properties: { fields, locales: ['fr'] } },
    ]);
    const { changed } = await newest(reader, 'update');
    expect(changed.sort()).toEqual(['cutOffs', 'programPages', 'title']);
    const { found } = await between(reader);
    expect(Object.keys(found).sort()).toEqual(['cutOffs', 'programPages', 'title']);
    expect((found.programPages.links as { title: null }[]).map(({ title }) => title)).toEqual([null, null]);
    expect(JSON.stringify(found)).not.toContain('Première');
    const { id } = await newest(reader, 'update');
    const { data } = await historyOf(app, reader).get(`versions/${id}`);
    expect(JSON.stringify(data)).not.toMatch(/Secret|Autre|Première/);
  });

  it('leave out a change of nothing that a reader may read', async () => {
    await app.strapi.documents(CALL).update({ documentId, locale: 'fr', data: { edition: '7' } as never });
    const properties = { fields: ['title'], locales: ['fr'] };
    const reader = await newAdministrator(app, [{ action: READ, subject: CALL, properties }]);
    const actions = (await historyOf(app, reader).changes(documentId)).map(
      ({ versions }) => versions[0].changed
    );
    expect(actions).toEqual([['title'], ['title']]);
  });

  it('are refused to those who may not read the type, the locale or the entry', async () => {
    const { id } = await newest(admin, 'update');
    const nobody = await newAdministrator(app, [{ action: READ, subject: PAGE }]);
    const english = await newAdministrator(app, [
      { action: READ, subject: CALL, properties: { locales: ['en'] } },
    ]);
    const creator = await newAdministrator(app, [
      { action: READ, subject: CALL, conditions: ['admin::is-creator'], properties: { locales: ['fr'] } },
    ]);
    const statuses = [nobody, english, creator].flatMap((who) => {
      const { status } = historyOf(app, who);
      const entry = `entries/${CALL}/${documentId}`;
      return [
        status(`versions/${id}/differences`),
        status(`${entry}?locale=fr`),
        status(`${entry}/published?locale=fr&at=2030-01-01`),
      ];
    });
    expect(await Promise.all(statuses)).toEqual(Array(9).fill(403));
  });

  it('are listed without a locale, those of the locales that may be read', async () => {
    const english = { documentId, locale: 'en', data: { title: 'Call' } as never };
    await app.strapi.documents(CALL).update(english);
    const reader = await newAdministrator(app, [
      { action: READ, subject: CALL, properties: { fields: ['title'], locales: ['en'] } },
    ]);
    const { data } = await historyOf(app, reader).get(`entries/${CALL}/${documentId}`);
    expect((data as Change[]).flatMap(({ versions }) => versions.map(({ locale }) => locale))).toEqual([
      'en',
    ]);
  });

  it('are those of one entry', async () => {
    const other = await create(app, CALL, { title: 'Autre' }, { status: 'draft' });
    const [{ versions }] = await historyOf(app, admin).changes(other.documentId);
    const { id } = await newest(admin, 'update');
    const path = `versions/${id}/differences?from=${versions[0].id}`;
    expect(await historyOf(app, admin).status(path)).toBe(400);
  });
});
