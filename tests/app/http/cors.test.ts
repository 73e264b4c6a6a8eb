import { asAdmin } from '../../support/admin';
import { startApp, type TestApp } from '../../support/app';
import { create } from '../../support/entries';
import { asToken } from '../../support/tokens';

const ELSEWHERE = 'https://elsewhere.example';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  await create(app, 'api::call.call', { title: 'Call', slug: 'call' });
});
afterAll(() => app.stop());

type Method = 'get' | 'post' | 'put' | 'delete' | 'options';

/** The CORS headers of an answer to a page of another site. */
async function said(method: Method, path: string, headers: object = {}) {
  const answer = await app.http[method](path).set({ Origin: ELSEWHERE, ...headers });
  const names = ['origin', 'credentials', 'methods', 'headers', 'max-age'];
  const allowed = names.flatMap((name) => {
    const value = answer.headers[`access-control-${name === 'max-age' ? name : `allow-${name}`}`];
    return value === undefined ? [] : [[name, value]];
  });
  return Object.fromEntries(allowed);
}

/** The preflight request that a browser sends before such a request. */
const preflight = (path: string, method: string) =>
  said('options', path, {
    'Access-Control-Request-Method': method,
    'Access-Control-Request-Headers': 'authorization,content-type',
  });

const OPEN: [Method, string][] = [
  ['get', '/api/calls'],
  ['get', '/API/calls'],
  ['get', '/api/calls/nothing'],
  ['get', '/api/calls?status=draft'],
  ['get', '/api/calls/call/state'],
  ['get', '/api/calls.rss'],
  ['get', '/api/openapi.json'],
  ['post', '/api/calls'],
  ['post', '/graphql'],
  ['get', '/graphql?query={__typename}'],
  ['get', '/uploads/nothing.png'],
];

const CLOSED: [Method, string][] = [
  ['get', '/admin'],
  ['get', '/admin/init'],
  ['post', '/admin/login'],
  ['post', '/admin/register-admin'],
  ['post', '/admin/access-token'],
  ['get', '/admin/users/me'],
  ['get', '/content-manager/collection-types/api::call.call'],
  ['get', '/content-type-builder/content-types'],
  ['get', '/upload/files'],
  ['post', '/upload'],
  ['get', '/i18n/locales'],
  ['get', '/users-permissions/roles'],
  ['get', '/deadlines/agenda'],
  ['get', '/webhooks/subscriptions'],
  ['post', '/importer/check'],
  ['get', '/_health'],
  ['get', '/'],
  ['get', '/apiary'],
  ['get', '/uploadsx'],
];

describe('a page of another site', () => {
  it.each(OPEN)('may read the answer to %s %s, without cookies', async (method, path) => {
    expect(await said(method, path)).toEqual({ origin: '*' });
  });

  it.each(CLOSED)('may not read the answer to %s %s', async (method, path) => {
    expect(await said(method, path)).toEqual({});
  });

  it('may not read an administrator’s answers', async () => {
    const admin = await asAdmin(app);
    expect(await said('get', '/admin/users/me', admin)).toEqual({});
  });

  it('may send its own token to the content API', async () => {
    const token = await asToken(app, 'full-access');
    expect(await said('get', '/api/calls', token)).toEqual({ origin: '*' });
    for (const path of ['/api/calls', '/graphql']) {
      const { headers, methods, origin, credentials } = await preflight(path, 'POST');
      expect([origin, credentials, methods, headers]).toEqual([
        '*',
        undefined,
        expect.stringContaining('POST'),
        expect.stringContaining('Authorization'),
      ]);
    }
  });

  it.each([
    '/admin/login',
    '/upload',
    '/content-manager/collection-types/api::call.call',
    '/deadlines/agenda',
  ])('gets no CORS headers before a request to %s', async (path) => {
    expect(await preflight(path, 'POST')).toEqual({});
  });

  it('gets the 304 too', async () => {
    const { etag } = (await app.http.get('/api/calls')).headers;
    const answer = await app.http.get('/api/calls').set({ Origin: ELSEWHERE, 'If-None-Match': etag });
    const { headers, status } = answer;
    expect([status, headers['access-control-allow-origin'], headers.vary]).toEqual([
      304,
      '*',
      expect.not.stringMatching(/origin/i),
    ]);
  });
});

it('pages of other sites may send the version of an entry, and read it', async () => {
  const asked = await app.http.options('/api/calls/nothing').set({
    Origin: ELSEWHERE,
    'Access-Control-Request-Method': 'PUT',
    'Access-Control-Request-Headers': 'if-match',
  });
  expect(asked.headers['access-control-allow-headers'].split(',')).toContain('If-Match');
  const read = await app.http.get('/api/calls').set({ Origin: ELSEWHERE });
  expect(read.headers['access-control-expose-headers']).toBe('ETag');
});
