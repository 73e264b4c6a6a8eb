import { once } from 'node:events';
import type { Response } from 'supertest';

import { startApp, type TestApp } from '../../support/app';
import { create, iso, setClock } from '../../support/entries';
import { ask, read } from '../../support/http-cache';

const NOON = Date.parse('2022-03-01T12:00:00.000Z');
const CALL = 'api::call.call';

/** What was read before a write, or before a transition, is right for requests from before, and for no others. */
describe('an answer that is overtaken while it is computed', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    setClock(app.strapi, NOON);
  });
  afterAll(() => app.stop());

  const title = async (answer: PromiseLike<Response>) => {
    const { body } = await answer;
    return (Array.isArray(body.data) ? body.data : body.data.calls)[0].title;
  };

  /** Does something once, after a list of calls was read and before it is sent. */
  function onceRead(work: () => Promise<unknown>): void {
    let isDone = false;
    app.strapi.documents.use(async (context, next) => {
      const list = await next();
      if (context.action !== 'findMany' || context.uid !== CALL || isDone) return list;
      isDone = true;
      await work();
      return list;
    });
  }

  /** Starts to compute an answer and stops after the read. The answer is sent once `release` is called. */
  async function holdOnceRead(path: string) {
    let release = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    let answer!: Promise<Response>;
    await new Promise<void>((isRead) => {
      onceRead(() => {
        isRead();
        return released;
      });
      answer = read(app, path);
    });
    return { release, answer };
  }

  /** A call, and what changes it. */
  async function callNamed(slug: string, data: object = {}) {
    await create(app, CALL, { slug, title: 'Before', ...data });
    const change = { where: { slug }, data: { title: 'After' } };
    return {
      path: `/api/calls?filters[slug]=${slug}&fields=title,state`,
      rename: () => app.strapi.db.query(CALL).updateMany(change),
    };
  }

  it.each<[string, (slug: string) => Promise<Response>]>([
    ['REST', (slug) => read(app, `/api/calls?filters[slug]=${slug}&fields=title`)],
    ['GraphQL', (slug) => ask(app, `{ calls(filters: { slug: { eq: "${slug}" } }) { title } }`)],
  ])('by a write is sent once and not cached: %s', async (api, get) => {
    const slug = `overtaken-${api.toLowerCase()}`;
    onceRead((await callNamed(slug)).rename);
    const said = [];
    for (let time = 0; time < 3; time += 1) {
      const answer = await get(slug);
      said.push([await title(Promise.resolve(answer)), ...outcome(answer)]);
    }
    expect(said).toEqual([
      ['Before', 'bypass', 'public, max-age=0, must-revalidate'],
      ['After', 'miss', 'public, max-age=60, must-revalidate'],
      ['After', 'hit', 'public, max-age=60, must-revalidate'],
    ]);
  });

  const outcome = ({ headers }: Response) => [headers['x-cache'], headers['cache-control']];

  it('by a write keeps no later request waiting', async () => {
    const { path, rename } = await callNamed('not-waited-for');
    const { release, answer } = await holdOnceRead(path);
    try {
      await rename();
      // A request that waited for the first one would wait for ever.
      expect(await title(app.http.get(path).timeout(10_000))).toBe('After');
    } finally {
      release();
    }
    expect(await title(answer)).toBe('Before');
  });

  it('by a transition is not used for later requests that wait for it', async () => {
    const closesAt = NOON + 30_000;
    const { path } = await callNamed('closing-meanwhile', { closesAt: iso(closesAt) });
    const { release, answer } = await holdOnceRead(path);
    setClock(app.strapi, closesAt);
    const arrived = once(app.strapi.server.httpServer, 'request');
    const later = read(app, path);
    await arrived;
    await new Promise(setImmediate);
    release();
    const states = [await answer, await later].map(({ body }) => body.data[0].state);
    setClock(app.strapi, NOON);
    expect(states).toEqual(['open', 'closed']);
  });
});
