import { compare } from '../../../packages/time/src';
import { startApp, type TestApp } from '../../support/app';
import { create, iso, setClock } from '../../support/entries';
import { FILE } from '../../support/file';
import { ask, contentOf, read } from '../../support/http-cache';
import { newPicture } from '../../support/picture';
import { AsyncFunction, samples } from '../../support/samples';
import { asToken } from '../../support/tokens';

const NOON = Date.parse('2022-03-01T12:00:00.000Z');
const SECOND = 1000;
/** How to add instants, and how to remember a value. */
const SAMPLES = samples('concepts/caching.md', 'js');

let app: TestApp;
let file: number;
beforeAll(async () => {
  app = await startApp();
  setClock(app.strapi, NOON);
  file = (await app.strapi.db.query('plugin::upload.file').create({ data: FILE })).id;
  const tag = await create(app, 'api::tag.tag', { name: 'Tag' });
  const call = await create(app, 'api::call.call', { title: 'Call', documents: [{ label: 'Form', file }] });
  await create(app, 'api::event.event', { title: 'Event', tags: [tag.documentId], calls: [call.documentId] });
  const cover = { image: await newPicture(app), alternativeText: 'A lighthouse' };
  await create(app, 'api::press-release.press-release', { title: 'Release', cover });
  await create(app, 'api::program-page.program-page', { title: 'Page', calls: [call.documentId] });
  await create(app, 'api::category.category', { name: 'Category' });
});
afterAll(() => app.stop());

const query = (uid: string) => app.strapi.db.query(uid as never);
const permission = () => query('plugin::users-permissions.permission');
const role = () => query('plugin::users-permissions.role');
const publicRole = () => role().findOne({ where: { type: 'public' } });
const publish = async (uid: string, data: object) => {
  const { documentId } = await query(uid).findOne({ orderBy: 'id' });
  const documents = app.strapi.documents(uid as never);
  await documents.update({ documentId, locale: 'fr', data, status: 'published' } as never);
};

const LOCALES = ['ca', 'cs', 'da', 'de', 'el', 'es', 'fi', 'it', 'nl', 'pl', 'pt', 'sv'];

/** Everything that may be written, and how. */
const WRITES = {
  call: () => publish('api::call.call', { deadlineChangeNote: 'Again' }),
  'new call': () => create(app, 'api::call.call', { title: 'Another' }),
  event: () => publish('api::event.event', { title: 'Event' }),
  release: () => publish('api::press-release.press-release', { title: 'Release' }),
  page: () => publish('api::program-page.program-page', { title: 'Page' }),
  tag: () => query('api::tag.tag').updateMany({ where: {}, data: { name: 'Tag' } }),
  category: async () => app.strapi.db.connection('categories').update({ name: 'Category' }),
  contact: () => create(app, 'api::press-contact.press-contact', { name: 'Contact' }),
  file: () => query('plugin::upload.file').update({ where: { id: file }, data: { name: 'form.pdf' } }),
  'new locale': () =>
    app.strapi.plugin('i18n').service('locales').create({ code: LOCALES.pop(), name: 'Another' }),
  'default locale': () => app.strapi.plugin('i18n').service('locales').setDefaultLocale({ code: 'fr' }),
  'new permission': async () =>
    permission().create({ data: { action: 'a.b.c', role: (await publicRole()).id } }),
  role: async () => role().update({ where: { type: 'public' }, data: { description: 'x' } }),
};
type Write = keyof typeof WRITES;
/** Every response depends on what visitors may read, and in which language they read by default. */
const ALWAYS: Write[] = ['default locale', 'new permission', 'role'];

const graphql = (text: string) => () => ask(app, text);
const rest = (path: string) => () => read(app, path);

describe.each<[string, () => ReturnType<typeof read>, Write[]]>([
  ['calls', rest('/api/calls?fields=title'), ['call', 'new call']],
  ['one call', rest('/api/calls?filters[slug]=call'), ['call', 'new call']],
  ['a call that does not exist', rest('/api/calls?filters[slug]=none'), ['call', 'new call']],
  [
    'calls with their documents',
    rest('/api/calls?fields=title&populate[documents][populate]=file'),
    // Whether a release is under embargo decides on whether its documents are shown.
    ['call', 'new call', 'file', 'release'],
  ],
  [
    'events with their tags and calls',
    rest('/api/events?fields=title&populate[tags]=true&populate[calls][fields]=title'),
    ['event', 'tag', 'call', 'new call'],
  ],
  ['events with a tag', rest('/api/events?filters[tags][name]=Tag&fields=title'), ['event', 'tag']],
  [
    'releases with their pictures',
    rest('/api/press-releases?fields=title&populate[cover][populate]=image'),
    // One table links files to all types, and that call has a document.
    ['release', 'file', 'call'],
  ],
  ['a feed with pictures', rest('/api/press-releases.rss'), ['release', 'file', 'call']],
  // Its state is gathered from its calls.
  ['the states of pages', rest('/api/program-pages?fields=state'), ['page', 'call', 'new call']],
  ['categories by GraphQL', graphql('{ categories { name } }'), ['category']],
  ['events by GraphQL', graphql('{ events { title tags { name } } }'), ['event', 'tag']],
])('a response that shows %s', (_what, get, ends) => {
  const outcomeAfter = async (write: Write) => {
    await get();
    expect((await get()).headers['x-cache']).toBe('hit');
    await WRITES[write]();
    return (await get()).headers['x-cache'];
  };

  it('is computed again after a write to what it shows, and kept after every other', async () => {
    const outcomes: Record<string, string> = {};
    for (const write of Object.keys(WRITES) as Write[]) outcomes[write] = await outcomeAfter(write);
    const expected = Object.keys(WRITES).map((write) => [
      write,
      [...ends, ...ALWAYS].includes(write as Write) ? 'miss' : 'hit',
    ]);
    expect(outcomes).toEqual(Object.fromEntries(expected));
  });
});

describe('what ends the responses that are in memory', () => {
  const path = '/api/calls?populate=*&locale=fr';

  it('is a table that is made or goes: any response may show it', async () => {
    const { connection } = app.strapi.db;
    const outcomes = [];
    const steps = [
      () => connection.schema.createTable('recent', (table) => table.integer('id')),
      () => connection.schema.dropTable('recent'),
    ];
    for (const step of steps) {
      await read(app, path);
      await step();
      outcomes.push((await read(app, path)).headers['x-cache']);
    }
    expect(outcomes).toEqual(['miss', 'miss']);
  });

  it('a transaction commits, and not before', async () => {
    const generation = contentOf(app).generation;
    const before = generation();
    const { connection } = app.strapi.db;
    const atCommit: number[] = [];
    const listen = ({ sql }: { sql: string }) => {
      if (/^commit/i.test(sql)) atCommit.push(generation());
    };
    await app.strapi.db.transaction(async () => {
      await app.strapi.db.query('api::tag.tag').create({ data: { name: 'within' } });
      expect(generation()).toBe(before);
      connection.on('query', listen);
    });
    connection.removeListener('query', listen);
    expect([atCommit, generation()]).toEqual([[before], before + 1]);
  });

  it('a transaction commits, not when it is rolled back', async () => {
    const before = contentOf(app).generation();
    const failing = app.strapi.db.transaction(async () => {
      await app.strapi.db.query('api::tag.tag').create({ data: { name: 'undone' } });
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(contentOf(app).generation()).toBe(before);
  });

  it('content is written, not when a token is used', async () => {
    await read(app, path);
    await read(app, path, await asToken(app, 'read-only'));
    expect((await read(app, path)).headers['x-cache']).toBe('hit');
  });
});

describe('the clock', () => {
  const maxAge = async (path: string) => {
    const { headers } = await read(app, path);
    return Number(/max-age=(\d+)/.exec(headers['cache-control'])![1]);
  };

  it('ends the responses that show what turns, and no others', async () => {
    await create(app, 'api::call.call', { title: 'Closing', closesAt: iso(NOON + 10 * SECOND) });
    await create(app, 'api::event.event', { title: 'Soon', startsAt: iso(NOON + 20 * SECOND) });
    const embargoUntil = iso(NOON + 30 * SECOND);
    await create(app, 'api::press-release.press-release', { title: 'Hidden', embargoUntil });
    const ages = [
      await maxAge('/api/calls'),
      await maxAge('/api/program-pages?fields=state'),
      await maxAge('/api/program-pages?fields=title'),
      await maxAge('/api/events'),
      await maxAge('/api/events?populate[calls][fields]=title'),
      await maxAge('/api/press-releases'),
      await maxAge('/api/categories'),
    ];
    expect(ages).toEqual([10, 10, 60, 20, 10, 30, 60]);
  });

  it('ends them at the instants of other plugins, too', async () => {
    await query('api::category.category').updateMany({
      where: {},
      data: { updatedAt: iso(NOON + 15 * SECOND) },
    });
    const sample = SAMPLES[0].replaceAll('reviewAt', 'updatedAt');
    await new AsyncFunction('strapi', 'compare', sample)(app.strapi, compare);
    expect([await maxAge('/api/categories?sort=id'), await maxAge('/api/tags?sort=id')]).toEqual([15, 60]);
  });
});

describe('a value that is remembered as the docs say', () => {
  it('is read again after a write to what it was read from, and ends responses then', async () => {
    let reads = 0;
    const readSettings = async () => {
      reads += 1;
      return query('api::tag.tag').count();
    };
    const settings = await new AsyncFunction('strapi', 'readSettings', `${SAMPLES[1]}; return settings;`)(
      app.strapi,
      readSettings
    );
    app.strapi.documents.use(async (context, next) => {
      if (context.uid === 'api::category.category' && context.action === 'findMany') await settings();
      return next();
    });
    const get = rest('/api/categories?fields=name,slug');
    const readsAfter = async (write: Write) => {
      await WRITES[write]();
      return [(await get()).headers['x-cache'], reads];
    };
    await get();
    expect([await readsAfter('event'), await readsAfter('category'), await readsAfter('tag')]).toEqual([
      ['hit', 1],
      ['miss', 1],
      ['miss', 2],
    ]);
  });
});

describe('a response from a memory that told nothing of its own', () => {
  it('ends with every write', async () => {
    const known = await query('api::category.category').findMany({
      where: { publishedAt: { $notNull: true } },
    });
    app.strapi.documents.use((context, next) =>
      context.uid === 'api::category.category' && context.action === 'findMany'
        ? Promise.resolve(known as never)
        : next()
    );
    const get = rest('/api/categories?fields=name&pagination[withCount]=false');
    await get();
    const before = (await get()).headers['x-cache'];
    await WRITES.tag();
    expect([before, (await get()).headers['x-cache']]).toEqual(['hit', 'miss']);
  });
});
