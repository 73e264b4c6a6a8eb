import { startOtherApp, type TestApp } from '../../support/app';
import {
  copyOtherApp,
  schemaOfType,
  switchPlugins,
  writeFactories,
  type ChangedApp,
} from '../../support/changed-app';
import { create, setClock } from '../../support/entries';
import { documentOf, judgeBy } from '../../support/openapi';
import { asToken } from '../../support/tokens';

const SEASON = 'api::season.season';
const OPENS = '2024-01-01T00:00:00.000Z';
const CLOSES = '2024-04-01T00:00:00.000Z';
const AT = '2024-03-01T00:00:00.000Z';

describe('a single type', () => {
  let files: ChangedApp;
  let app: TestApp;
  beforeAll(async () => {
    files = await copyOtherApp();
    await files.write(schemaOfType('season'), {
      kind: 'singleType',
      collectionName: 'seasons',
      info: { singularName: 'season', pluralName: 'seasons', displayName: 'Season' },
      options: { draftAndPublish: true },
      pluginOptions: {
        history: {},
        deadlines: {
          states: { state: { from: 'opensAt', until: 'closesAt', words: ['coming', 'on', 'over'] } },
        },
      },
      attributes: {
        title: { type: 'string' },
        opensAt: { type: 'datetime' },
        closesAt: { type: 'datetime' },
      },
    });
    await writeFactories(files, 'season');
    await switchPlugins(files, { history: true });
    app = await startOtherApp(files.folder);
    setClock(app.strapi, AT);
  });
  afterAll(async () => {
    await app.stop();
    await files.remove();
  });

  const get = async (actions: string[]) => {
    const { status, body, headers } = await app.http
      .get('/api/season/state')
      .set(await asToken(app, actions));
    return { status, body, headers };
  };

  it('has no state at a glance without an entry, and with a draft only', async () => {
    expect((await get([`${SEASON}.find`])).status).toBe(404);
    await create(
      app,
      SEASON as never,
      { title: 'Spring', opensAt: OPENS, closesAt: CLOSES },
      { status: 'draft' }
    );
    expect((await get([`${SEASON}.find`])).status).toBe(404);
  });

  it('has its state at a glance with the permission to read the type, and no name', async () => {
    const [{ documentId }] = (await app.strapi.documents(SEASON as never).findMany({})) as {
      documentId: string;
    }[];
    await app.strapi.documents(SEASON as never).publish({ documentId });
    const { status, body, headers } = await get([`${SEASON}.find`]);
    expect([status, headers['cache-control'], body]).toEqual([
      200,
      'private, no-store',
      {
        data: { documentId, opensAt: OPENS, closesAt: CLOSES, state: 'on', nextTransitionAt: CLOSES },
        meta: { instant: AT },
      },
    ]);
    expect((await get([`${SEASON}.update`])).status).toBe(403);
    expect((await app.http.get('/api/season/state')).status).toBe(401);
  });

  it('is described as it answers there', async () => {
    const document = await documentOf(app);
    const states = Object.keys(document.paths).filter((path) => path.endsWith('/state'));
    expect(states).toContain('/season/state');
    expect(states.filter((path) => path.startsWith('/seasons'))).toEqual([]);
    const { parameters } = document.paths['/season/state'].get;
    expect(parameters.map(({ name }) => name)).not.toContain('slug');
    const judge = judgeBy(document);
    expect(judge('/season/state', 'get', await get([`${SEASON}.find`]))).toEqual([]);
  });

  it('is written with If-Match if nobody has written it meanwhile, and it is there', async () => {
    const writer = await asToken(app, 'full-access');
    const send = (method: 'put' | 'delete', ifMatch: string, title?: string) =>
      app.http[method](`/api/season${method === 'put' ? '?status=draft' : ''}`)
        .set({ ...writer, 'If-Match': ifMatch })
        .send(title === undefined ? undefined : { data: { title } });
    const read = async () => (await app.http.get('/api/season?status=draft').set(writer)).headers.etag;
    const version = await read();
    const written = await send('put', version, 'Summer');
    expect([written.status, written.headers.etag]).toEqual([200, await read()]);
    expect(written.headers.etag).not.toBe(version);
    expect((await send('put', version, 'Late')).status).toBe(412);
    expect((await send('delete', version)).status).toBe(412);
    const { body } = await app.http.get('/api/season?status=draft').set(writer);
    expect(body.data.title).toBe('Summer');
    expect((await send('delete', written.headers.etag)).status).toBe(204);
    expect((await send('put', '*', 'Nothing to replace')).status).toBe(412);
    expect((await app.http.get('/api/season?status=draft').set(writer)).status).toBe(404);
  });
});
