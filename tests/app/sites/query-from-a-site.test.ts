import { readFileSync } from 'node:fs';
import path from 'node:path';

import type * as GuichetClient from '@guichet/client';
import { startApp, type TestApp } from '../../support/app';
import { create, setClock } from '../../support/entries';
import { listen } from '../../support/listen';
import { newPicture } from '../../support/picture';
import { asToken } from '../../support/tokens';

declare const nodeRequire: NodeJS.Require;
const { createClient } = nodeRequire('@guichet/client') as typeof GuichetClient;

const CALL = 'api::call.call';
const GUIDE = readFileSync(path.resolve(__dirname, '../../../docs/guides/query-from-a-site.md'), 'utf8');
const [http, json, graphql, ts, js] = ['http', 'json', 'graphql', 'ts', 'js'].map(
  (language) => new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'ms').exec(GUIDE)![1]
);

describe('the guide to queries from a site', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    setClock(app.strapi, '2022-03-01T12:00:00.000Z');
    const opensAt = '2022-01-23T23:00:00.000Z';
    const closesAt = '2022-03-18T23:00:00.000Z';
    const cutOffs = [{ label: 'Vague 1', closesAt: '2022-02-04T23:00:00.000Z' }];
    const contacts = [(await create(app, 'api::press-contact.press-contact', { name: 'Presse' })).documentId];
    const call = (slug: string, data: object) => create(app, CALL, { title: slug, slug, ...data });
    const cover = { image: await newPicture(app), alternativeText: 'Un phare', credit: 'C. Exemple' };
    const { documentId } = await call('appel-a-projets', { opensAt, closesAt, cutOffs, contacts, cover });
    const data = { title: 'Call for projects' };
    await app.strapi.documents(CALL).update({ documentId, locale: 'en', data, status: 'published' } as never);
    await call('soon', { opensAt, closesAt: '2022-03-11T22:00:00.000Z' });
    await call('later', { opensAt: '2022-05-01T00:00:00.000Z', closesAt: '2022-06-01T00:00:00.000Z' });
    await call('next', { opensAt: '2022-04-01T00:00:00.000Z', closesAt: '2022-06-01T00:00:00.000Z' });
    const { documentId: closed } = await call('closed', { closesAt: opensAt });
    const page = { title: 'Candidats', audience: 'candidates', calls: [closed] };
    await create(app, 'api::program-page.program-page', page);
  });
  afterAll(() => app.stop());

  const shown = JSON.parse(json);
  const answered = { ...shown.data[0], id: expect.any(Number), documentId: expect.any(String) };
  const { title, slug, deadlineText } = shown.data[0];

  it('has REST queries with their answers', async () => {
    const { body } = await app.http.get(encodeURI(http.trim().replace('GET ', '')));
    expect(body).toEqual({ ...shown, data: [answered] });
  });

  it('has the same queries in GraphQL', async () => {
    const { body } = await app.http.post('/graphql').send({ query: graphql });
    expect(body).toEqual({ data: { calls: [{ title, slug, deadlineText }] } });
  });

  it('has the same queries with the client', async () => {
    const code = ts.replace('http://127.0.0.1:1337', await listen(app));
    expect(await new AsyncFunction('createClient', code)(createClient)).toEqual([answered]);
  });

  it('has a write that overwrites nothing', async () => {
    const { documentId } = await create(app, CALL, { title: 'Avant' }, { status: 'draft' });
    const headers = await asToken(app, 'full-access');
    const code = js.replace('http://127.0.0.1:1337', await listen(app));
    const write = new AsyncFunction('documentId', 'headers', 'fetch', code);
    const { status, next } = await write(documentId, headers, fetch);
    const drafts = app.strapi.documents(CALL);
    const titleNow = async () => (await drafts.findOne({ documentId, locale: 'fr' }))?.title;
    expect([status, next, await titleNow()]).toEqual([200, expect.stringMatching(/^"\d+"$/), 'Avant (new)']);
    const interrupted: typeof fetch = async (address, init) => {
      if (init?.method === 'PUT') {
        await drafts.update({ documentId, locale: 'fr', data: { title: 'Autre' } as object });
      }
      return fetch(address, init);
    };
    expect((await write(documentId, headers, interrupted)).status).toBe(412);
    expect(await titleNow()).toBe('Autre');
  });

  it('has a query for everything of a call', async () => {
    const [, query] = /`(filters\[slug\].*?)`/.exec(GUIDE)!;
    const { body } = await app.http.get(encodeURI(`/api/calls?${query}`));
    expect(body.data).toMatchObject([{ cutOffs: [{ label: 'Vague 1' }], contacts: [{ name: 'Presse' }] }]);
  });

  it('has a query for the cover of a call, with all that a page needs of it', async () => {
    const [, query] = /`(filters\[slug\][^`]*cover[^`]*)`/.exec(GUIDE)!;
    const { body } = await app.http.get(encodeURI(`/api/calls?${query}`));
    expect(body.data[0].cover).toMatchObject({
      image: { url: '/uploads/phare.png', width: 1200, height: 800 },
      alternativeText: 'Un phare',
      credit: 'C. Exemple',
    });
  });

  it('has queries that find what they should', async () => {
    const queries = [...GUIDE.matchAll(/^\| (.*?) +\| `(.*)` +\|$/gm)];
    const found = queries.map(async ([, which, query]) => {
      const { body } = await app.http.get(encodeURI(`/api/calls?${query}`));
      return [which, body.data.map((call: { slug: string }) => call.slug)];
    });
    expect(await Promise.all(found)).toEqual([
      ['upcoming, the next to open first', ['next', 'later']],
      ['upcoming or open, the open ones last', ['next', 'later', 'soon', 'appel-a-projets']],
      ['open, with a deadline before 12 March', ['soon']],
      ['of the pages for candidates', ['closed']],
      ['one, with its cut-offs and contacts', ['appel-a-projets']],
      ['one, with its cover image', ['appel-a-projets']],
    ]);
  });
});

const AsyncFunction = (async () => {}).constructor as FunctionConstructor;
