import { setTimeout as wait } from 'node:timers/promises';

import { startApp, type TestApp } from '../../support/app';
import { ask, type Answered } from '../../support/ask';
import { startSite, type Site } from '../../support/behind-nginx';
import { iso } from '../../support/entries';
import { newPersonAs, PASSWORD } from '../../support/people';
import { asToken, type Caller } from '../../support/tokens';
import { until } from '../../support/until';

const SECOND = 1000;
const ASKERS = 4;

// nginx has a clock of its own, so this suite runs on the real clock, for a few seconds.
describe('two instances behind nginx', () => {
  /** It creates the database and the token. */
  let app: TestApp;
  let token: Required<Caller>;
  let site: Site;

  beforeAll(async () => {
    app = await startApp();
    token = await asToken(app, 'full-access');
    site = await startSite();
  });
  afterAll(async () => {
    await site?.stop();
    await app.stop();
  });

  /** Writes through one of the instances. */
  const write = async (method: string, path: string, data: object): Promise<string> => {
    const headers = { ...token, 'content-type': 'application/json' };
    const body = JSON.stringify({ data });
    const answer = await ask(site.instances[0].address, { method, path, headers, body });
    return JSON.parse(answer.text).data.documentId;
  };

  const pathOf = (slug: string) => `/api/calls?filters[slug]=${slug}&fields=title,state`;
  const shown = ({ text }: Answered) => JSON.parse(text).data[0];
  const cacheSays = async (path: string, headers: Record<string, string> = {}) =>
    (await ask(site.address, { path, headers })).headers['x-cache-status'];

  /** An answer, and when its request was sent and answered (ms, UTC). */
  interface Seen {
    from: number;
    to: number;
    state: string;
    cache: unknown;
    /** ms, UTC: until when the client may cache it; 0: not at all. RFC 9111, section 4.2. */
    keptUntil: number;
  }

  const look = async (path: string): Promise<Seen> => {
    const from = Date.now();
    const answer = await ask(site.address, { path });
    const { date, 'cache-control': control, 'x-cache-status': cache } = answer.headers;
    const maxAge = Number(control!.match(/max-age=(\d+)/)![1]);
    const keptUntil = maxAge === 0 ? 0 : Date.parse(date!) + maxAge * SECOND;
    return { from, to: Date.now(), state: shown(answer).state, cache, keptUntil };
  };

  /** Sends many requests per second, until an instant. */
  const watch = async (path: string, end: number): Promise<Seen[]> => {
    const seen: Seen[] = [];
    const asker = async () => {
      while (Date.now() < end) {
        seen.push(await look(path));
        await wait(5);
      }
    };
    await Promise.all(Array.from({ length: ASKERS }, asker));
    return seen;
  };

  it.each([
    ['between two seconds', 700],
    ['on a second', 0],
  ])('show a call as open until its deadline and not a moment longer: %s', async (_when, fraction) => {
    const closesAt = Math.ceil(Date.now() / SECOND) * SECOND + 4 * SECOND + fraction;
    const slug = `closes-${fraction}`;
    await write('POST', '/api/calls', { title: 'Appel', slug, closesAt: iso(closesAt) });
    // nginx counts from the beginning of the second in which an answer came. Here it counts as long as it can.
    await wait(SECOND - (Date.now() % SECOND));
    const seen = await watch(pathOf(slug), closesAt + 2 * SECOND);
    const before = seen.filter(({ to }) => to < closesAt);
    const after = seen.filter(({ from }) => from >= closesAt);
    expect(before.filter(({ state }) => state !== 'open')).toEqual([]);
    expect(after.filter(({ state }) => state !== 'closed')).toEqual([]);
    expect(seen.filter(({ state, keptUntil }) => state === 'open' && keptUntil > closesAt)).toEqual([]);
    for (const part of [before, after]) {
      expect(part.filter(({ cache }) => cache === 'HIT').length).toBeGreaterThan(part.length / 4);
    }
  });

  it('share the work', async () => {
    for (let page = 1; page <= 10; page += 1) await cacheSays(`/api/calls?pagination[page]=${page}`);
    const lines = await site.log();
    const served = site.instances.map(({ address }) => {
      const upstream = address.replace('http://', '');
      return lines.some((line) => line.includes(` MISS ${upstream} `));
    });
    expect(served).toEqual([true, true]);
  });

  it('show within a second what was written on the other one', async () => {
    const id = await write('POST', '/api/calls', { title: 'Before', slug: 'moved', rolling: true });
    const other = site.instances[1].address;
    const title = async () => shown(await ask(other, { path: pathOf('moved') })).title;
    await until('the other one shows it', async () => (await title()) === 'Before');
    await write('PUT', `/api/calls/${id}`, { title: 'After' });
    const took = await until('the other one shows the change', async () => (await title()) === 'After');
    expect(took).toBeLessThan(SECOND);
  });

  it.each([
    ['a token', () => token],
    ['a cookie', () => ({ cookie: 'jwt=x' })],
  ])('cache no answer to %s, and give it no cached one', async (name, headers) => {
    const path = `/api/tags?filters[name]=${name.replace(' ', '-')}`;
    const said = [];
    for (const who of [headers(), headers(), {}, {}, headers()]) said.push(await cacheSays(path, { ...who }));
    expect(said).toEqual(['BYPASS', 'BYPASS', 'MISS', 'HIT', 'BYPASS']);
  });

  it('send nginx no headers for visitors, and visitors no headers for nginx', async () => {
    const { headers } = await ask(site.address, { path: '/api/tags' });
    expect([headers['set-cookie'], headers['x-accel-expires']]).toEqual([undefined, undefined]);
  });

  it('believe nginx that requests to the admin use https, and protect the cookie of its login', async () => {
    const person = { ...(await newPersonAs(app, 'strapi-super-admin')), password: PASSWORD };
    const headers = { 'content-type': 'application/json', 'x-forwarded-proto': 'https' };
    const [{ address }] = site.instances;
    const asked = { path: '/admin/login', headers, body: JSON.stringify(person) };
    const cookies = (await ask(address, asked)).headers['set-cookie'];
    expect(cookies!.map((cookie) => cookie.includes('; secure;'))).toEqual([true, true]);
  });

  it('keep answering when one of them dies', async () => {
    process.kill(site.instances[1].pid, 'SIGKILL');
    const statuses = [];
    for (let page = 1; page <= 10; page += 1) {
      const path = `/api/tags?pagination[page]=${page}&sort=slug`;
      statuses.push((await ask(site.address, { path })).status);
    }
    expect(statuses).toEqual(Array(10).fill(200));
  });
});
