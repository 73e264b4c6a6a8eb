import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

import { ask } from '../support/ask';
import { createDatabase, type TestDatabase } from '../support/database';
import { DEVELOP, follow, madeBy, readRecipes, type Recipe } from '../support/guide';
import { itAnswersAsTheGuideSays } from '../support/guide-answers';
import { chunksOf, exportsOf, USES_TYPES } from '../support/installed-packages';
import { startReceiver, verify } from '../support/receiver';
import {
  installed,
  makeStranger,
  pack,
  packedFiles,
  QUICK,
  type Running,
  type Stranger,
} from '../support/stranger';
import { until } from '../support/until';

/** One install from what npm has kept, one build of an admin: three to five minutes. */
jest.setTimeout(900_000);

const ROOT = path.resolve(__dirname, '..', '..');
const PLUGINS = path.join(ROOT, 'src', 'plugins');
const SDK = '@strapi/sdk-plugin@6.1.1';
const run = promisify(execFile);

let app: Stranger;
/** The folder of Strapi's own tool for plugins. */
let sdk: string;
let recipes: Recipe[];
let database: TestDatabase;
let server: Running;

beforeAll(async () => {
  await pack();
  app = await makeStranger();
  // A driver that needs no compiler.
  await app.npm('pkg', 'delete', 'dependencies.better-sqlite3');
  const others = ['pg@8.23.1', '@strapi/plugin-graphql@5.54.0'];
  sdk = await mkdtemp(path.join(os.tmpdir(), 'guichet-sdk-'));
  await Promise.all([
    app.npm('install', ...QUICK, ...(await packedFiles()), ...others),
    run('npm', ['install', ...QUICK, '--prefix', sdk, SDK], { cwd: sdk }),
  ]);
  recipes = await readRecipes();
  await follow(app, recipes);
  await writeFile(path.join(app.folder, 'src', 'uses-types.ts'), USES_TYPES);
  await app.npm('run', 'build');
});
afterAll(async () => {
  await app.remove();
  await rm(sdk, { recursive: true, force: true });
});

async function startOn(env: Record<string, string> = {}, by = app.start): Promise<void> {
  database = await createDatabase('empty', 'postgres');
  server = await by({ ...database.env, ...env });
}

async function stop(): Promise<void> {
  await server.stop();
  await database.drop();
}

const get = (url: string) => ask(server.address, { path: url });
const titlesIn = (text: string) => (JSON.parse(text).data as { title: string }[]).map(({ title }) => title);
const titles = async (query: string) => titlesIn((await get(`/api/grants?${query}`)).text);

async function post(url: string, body: object, token?: string, method = 'POST') {
  const authorization: Record<string, string> = token ? { Authorization: `Bearer ${token}` } : {};
  const headers = { 'Content-Type': 'application/json', ...authorization };
  const answer = await ask(server.address, { method, path: url, headers, body: JSON.stringify(body) });
  return { status: answer.status, body: JSON.parse(answer.text) };
}

const graphql = async (query: string) => (await post('/graphql', { query })).body;

describe('the guide', () => {
  it('asks for at most one file and two commands for each of five types', () => {
    const asked = recipes.map(({ files, commands }) => [files.length, commands.length, commands[1]]);
    expect(asked).toEqual(Array(5).fill([1, 2, DEVELOP]));
  });

  it('makes the types of the example', async () => {
    const made = await madeBy(recipes, app.folder);
    expect(made).toEqual(await madeBy(recipes, path.join(ROOT, 'examples', 'other-app')));
  });
});

describe('the packages', () => {
  it.each([
    '@strapi/utils',
    '@strapi/content-manager',
    '@strapi/design-system',
    '@strapi/icons',
    'graphql',
    'react',
    'react-dom',
    'react-intl',
    'react-router-dom',
    'styled-components',
  ])('bring no second %s', async (name) => {
    expect((await installed(app.folder)).get(name)).toEqual([`node_modules/${name}`]);
  });

  it('have types that compile in the app', () => {
    expect(existsSync(path.join(app.folder, 'dist', 'src', 'uses-types.js'))).toBe(true);
  });

  it('make the admin no heavier than their pages', async () => {
    const build = path.join(app.folder, 'dist', 'build');
    const files = (await readdir(build)).filter((file) => file.endsWith('.js'));
    const ours = (await chunksOf(app.folder)).map((chunk) =>
      files.find((file) => file.startsWith(`${chunk}-`))
    );
    const built = ours.filter((file) => file !== undefined);
    const sizes = await Promise.all(built.map(async (file) => (await stat(path.join(build, file))).size));
    expect(sizes.length).toBeGreaterThan(10);
    expect(Math.max(...sizes)).toBeLessThan(100_000);
    const texts = await Promise.all(files.map((file) => readFile(path.join(build, file), 'utf8')));
    const reacts = texts.flatMap((text) => text.match(/SECRET_INTERNALS_DO_NOT_USE_OR_YOU_WILL_BE_FIRED=/g));
    // React's and react-dom's.
    expect(reacts.filter(Boolean)).toHaveLength(2);
  });

  it('are what Strapi’s own check of plugins asks for', async () => {
    const command = path.join(sdk, 'node_modules', '.bin', 'strapi-plugin');
    const plugins = await readdir(PLUGINS);
    const checks = plugins.map((name) => run(command, ['verify'], { cwd: path.join(PLUGINS, name) }));
    const results = await Promise.allSettled(checks);
    expect(results.filter(({ status }) => status === 'rejected')).toEqual([]);
  });

  it('hold the files that they export', async () => {
    const scope = path.join(app.folder, 'node_modules', '@guichet');
    const names = await readdir(scope);
    const exported = await Promise.all(names.map((name) => exportsOf(path.join(scope, name))));
    const files = exported.flat();
    expect(files.length).toBeGreaterThan(names.length);
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });
});

describe('an app with all of our packages and GraphQL', () => {
  let token: string;
  /** An API token that may do everything. */
  let key: string;

  beforeAll(async () => {
    await startOn({ WEBHOOKS_ALLOW_HTTP: 'true', WEBHOOKS_ALLOWED_HOSTS: '127.0.0.1' });
    const person = { firstname: 'Ada', lastname: 'L', email: 'ada@example.org', password: 'Password-1' };
    token = (await post('/admin/register-admin', person)).body.data.token;
    const all = { name: 'all', description: '', type: 'full-access', lifespan: null };
    key = (await post('/admin/api-tokens', all, token)).body.data.accessKey;
  });
  afterAll(stop);

  itAnswersAsTheGuideSays(() => ({ address: server.address, key }));

  it('filters by the state', async () => {
    expect(await titles('filters[state]=open')).toEqual(['Hedges']);
  });

  it('sorts by what changes next', async () => {
    expect(await titles('sort=nextTransitionAt')).toEqual(['Hedges', 'Ponds', 'Bees']);
  });

  it('answers states through a relation', async () => {
    const { text } = await get(
      '/api/funds?populate[grants][fields]=title,state&populate[grants][sort]=title'
    );
    expect(JSON.parse(text).data[0].grants).toMatchObject([
      { title: 'Bees', state: 'closed' },
      { title: 'Hedges', state: 'open' },
      { title: 'Ponds', state: 'upcoming' },
    ]);
  });

  it('shares an address between the languages, and translates its label', async () => {
    const funds = async () => JSON.parse((await get('/api/funds?locale=fr&populate=contact')).text).data;
    const [{ documentId, contact }] = await funds();
    const manager = `/content-manager/collection-types/api::fund.fund/${documentId}`;
    const changed = { name: 'Land', contact: { label: 'Ask us', email: 'water@example.org' } };
    expect((await post(manager, changed, token, 'PUT')).status).toBe(200);
    expect(contact).toMatchObject({ label: 'Écrivez-nous', email: 'land@example.org' });
    expect((await funds())[0].contact).toMatchObject({ label: 'Écrivez-nous', email: 'water@example.org' });
  });

  it('answers states over GraphQL', async () => {
    expect(await graphql('{ grants(filters: { state: { eq: "open" } }) { title state } }')).toEqual({
      data: { grants: [{ title: 'Hedges', state: 'open' }] },
    });
  });

  it('refuses a misspelt state, and says which there are', async () => {
    const { status, text } = await get('/api/grants?filters[state]=opne');
    expect(status).toBe(400);
    expect(JSON.parse(text).error.message).toContain('use one of upcoming, open, closed');
  });

  it.each([
    ['ics', 'text/calendar; charset=utf-8', 'SUMMARY:Opens: Ponds'],
    ['atom', 'application/atom+xml; charset=utf-8', '<title>Ponds</title>'],
  ])('has a feed: %s', async (format, type, part) => {
    const { headers, text } = await get(`/api/grants.${format}`);
    expect(headers['content-type']).toBe(type);
    expect(text).toContain(part);
    expect(text).not.toContain('Secret');
  });

  it('has nothing of what is under embargo', async () => {
    const headers = { Authorization: `Bearer ${key}` };
    const seen = await ask(server.address, { path: '/api/grants?filters[title]=Secret', headers });
    const [{ documentId }] = JSON.parse(seen.text).data;
    expect((await get(`/api/grants/${documentId}`)).status).toBe(404);
    expect(await titles('filters[title]=Secret')).toEqual([]);
    expect((await get('/api/funds?populate=grants')).text).not.toContain('Secret');
    const query = `{ grant(documentId: "${documentId}") { title } funds { grants { title } } }`;
    const { data } = await graphql(query);
    expect(data).toEqual({
      grant: null,
      funds: [{ grants: ['Bees', 'Hedges', 'Ponds'].map((title) => ({ title })) }],
    });
  });

  it('answers again from memory', async () => {
    const state = async () => (await get('/api/funds?fields=name')).headers['x-cache'];
    expect(await state()).toBe('miss');
    await until('an answer comes from memory', async () => (await state()) === 'hit');
  });

  it('tells a subscriber of what is published', async () => {
    const receiver = await startReceiver();
    const events = ['entry.published', 'grant.opened'];
    const subscription = { name: 'Site', url: receiver.url(), events };
    const { secret } = (await post('/webhooks/subscriptions', subscription, token)).body.data;
    const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString();
    const grant = { title: 'Orchards', opensAt: hours(-1), closesAt: hours(1) };
    const manager = '/content-manager/collection-types/api::grant.grant';
    expect((await post(`${manager}/actions/publish`, grant, token)).status).toBe(200);
    await until('both events arrive', () => receiver.received.length === 2);
    const messages = receiver.received.map((message) => verify(message, secret));
    await receiver.stop();
    expect(messages).toMatchObject(
      events.map((type) => ({ type, data: { entry: { title: 'Orchards', state: 'open' } } }))
    );
    expect(await titles('filters[state]=open&sort=title')).toEqual(['Hedges', 'Orchards']);
  });
});

describe('an app with feeds and http-cache, and without deadlines', () => {
  beforeAll(async () => {
    await app.keepOnly('strapi-plugin-feeds', 'strapi-plugin-http-cache');
    await startOn();
  });
  afterAll(stop);

  it('starts and answers', async () => {
    const { headers } = await get('/api/grants?fields=title');
    expect(headers['x-cache']).toBe('miss');
    expect(await titles('sort=title')).toEqual(['Bees', 'Hedges', 'Ponds', 'Secret']);
    expect((await get('/api/grants.ics')).text).toContain('SUMMARY:Opens: Ponds');
  });
});

describe('an app with deadlines alone, started as the guide says', () => {
  beforeAll(async () => {
    await app.keepOnly('strapi-plugin-deadlines');
    await startOn({}, (env) => app.startBy(DEVELOP, env));
  });
  afterAll(stop);

  it('starts and answers', async () => {
    expect(await titles('filters[state]=open')).toEqual(['Hedges']);
    expect((await get('/api/grants?filters[state]=opne')).status).toBe(400);
    expect((await get('/api/grants.ics')).status).toBe(404);
    expect(titlesIn((await get('/api/consultations?filters[phase]=analysing')).text)).toEqual([
      'Bicycle plan',
    ]);
  });

  it('explains what a consultation opted into', async () => {
    const guide = await readFile(path.join(ROOT, 'docs', 'guides', 'opt-in.md'), 'utf8');
    const [, line] = /^ {4}(npx strapi-deadlines explain .*consultation)$/m.exec(guide)!;
    const printed = await app.type(line, database.env);
    expect(printed).toMatch(/^Consultation \(api::consultation\.consultation\), collection type\n/);
    expect(printed).toMatch(/^ {2}analysing +from "closesAt"/m);
  });
});
