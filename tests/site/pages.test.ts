import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import { callEsm } from '../support/esm';

interface Page {
  url: string;
  [name: string]: unknown;
}
type Kinds = Record<string, Page[]>;

const titles = (entries: unknown) => (entries as { title: string }[]).map(({ title }) => title);

/** In the order of the API: events by their beginning, press releases newest first. */
const content = {
  calls: [
    { title: 'Open', slug: 'open', state: 'open' },
    { title: 'Upcoming', slug: 'upcoming', state: 'upcoming' },
    { title: 'Closed', slug: 'closed', state: 'closed' },
  ].map((call) => ({ ...call, kind: 'projects', cutOffs: [], deadlineChanges: [], nextDeadlineAt: null })),
  events: [
    ['Long ago', 'past', '2022-01-10'],
    ['Called off', null, '2022-01-20'],
    ['Lately', 'past', '2022-02-10'],
    ['Now', 'ongoing', '2022-03-01'],
    ['Postponed', null, '2022-03-02'],
    ['Soon', 'upcoming', '2022-03-02'],
    ['Later', 'upcoming', '2022-04-02'],
    ['Last', 'upcoming', '2022-05-02'],
  ].map(([title, state, day]) => ({
    ...{ title, state, slug: title!.toLowerCase(), tags: [], timezone: null },
    ...{ informationFields: [], calls: title === 'Soon' ? [{ slug: 'open' }] : [] },
    ...(title === 'Later' ? { tags: [{ slug: 'sea', name: 'Sea' }], attendanceMode: 'online' } : {}),
    startsAt: `${day}T10:00:00.000Z`,
  })),
  'press-releases': ['Fourth', 'Third', 'Second', 'First'].map((title, index) => ({
    ...{ title, slug: title, tags: [], calls: [] },
    releasedAt: index < 3 ? `2022-02-0${4 - index}T10:00:00.000Z` : '2021-12-31T23:00:00.000Z',
  })),
  'press-contacts': [],
  'program-pages': [],
};

describe('the pages of the example site', () => {
  const locales = { fr: content, en: { ...content, events: [] } };
  const [kinds] = callEsm('examples/site/lib/pages.js', [
    ['pagesOf', { locales, asOf: '2022-03-01T12:00:00.000Z' }],
  ]) as [Kinds];
  const page = (kind: string, url: string) => {
    const found = kinds[kind].find((candidate) => candidate.url === url);
    if (!found) throw new Error(`There is no page ${url} of the kind ${kind}`);
    return found;
  };

  const eventsOn = (url: string) =>
    (page('agenda', url).groups as { events: object[] }[]).flatMap(({ events }) => events);

  it.each([
    ['future ones, the next first', '/fr/agenda/', ['Now', 'Postponed', 'Soon', 'Later', 'Last']],
    ['past ones, the last first', '/fr/agenda/past/', ['Lately', 'Called off', 'Long ago']],
    ['a month', '/fr/agenda/2022-03/', ['Now', 'Postponed', 'Soon']],
    ['a tag', '/fr/agenda/tags/sea/', ['Later']],
    ['a place', '/fr/agenda/places/online/', ['Later']],
  ])('list events: %s', (_what, url, expected) => {
    expect(titles(eventsOn(url))).toEqual(expected);
  });

  it('begin with open calls, the next three events and the newest three press releases', () => {
    const { open, next, latest } = page('home', '/fr/');
    expect([open, next, latest].map(titles)).toEqual([
      ['Open'],
      ['Now', 'Soon', 'Later'],
      ['Fourth', 'Third', 'Second'],
    ]);
  });

  it('list the open calls before those that will open, and those before the closed ones', () => {
    const { groups } = page('calls', '/fr/calls/');
    expect(
      (groups as { state: string; calls: unknown }[]).map(({ state, calls }) => [state, titles(calls)])
    ).toEqual([
      ['open', ['Open']],
      ['upcoming', ['Upcoming']],
      ['closed', ['Closed']],
    ]);
  });

  it('list what is not translated in its own language, and say so', () => {
    const { isForeign } = page('agenda', '/en/agenda/');
    const events = eventsOn('/en/agenda/');
    const [now] = events as { url: string; foreign: string }[];
    expect([titles(events)[0], now.url, now.foreign, isForeign]).toEqual([
      'Now',
      '/fr/events/now/',
      'fr',
      true,
    ]);
    expect([page('agenda', '/fr/agenda/').isForeign, page('calls', '/en/calls/').isForeign]).toEqual([
      false,
      false,
    ]);
    expect(kinds.event.some(({ url }) => url.startsWith('/en/'))).toBe(false);
  });

  it('list press releases by their year in the zone of the site', () => {
    expect(titles(page('press', '/fr/press-releases/2022/').releases)).toEqual([
      'Fourth',
      'Third',
      'Second',
      'First',
    ]);
    expect(kinds.press.map(({ url }) => url)).not.toContain('/fr/press-releases/2021/');
  });

  it('show the events about a call on its page, as long as they are to come', () => {
    const events = (slug: string) => titles(page('call', `/fr/calls/${slug}/`).events);
    expect([events('open'), events('upcoming')]).toEqual([['Soon'], []]);
  });

  it('offer what is open or upcoming on the page of a closed call, and there alone', () => {
    const others = (slug: string) => titles(page('call', `/fr/calls/${slug}/`).others);
    expect([others('closed'), others('open')]).toEqual([['Open', 'Upcoming'], []]);
  });

  it('are all in the site map, once, but for those that search engines do not need', () => {
    const urls = kinds.sitemap.map(({ url }) => url);
    const unlisted = [...kinds.notFound, ...kinds.search].map(({ url }) => url);
    expect([...urls, ...unlisted, '/'].sort()).toEqual(kinds.all.map(({ url }) => url).sort());
    expect([unlisted.length, unlisted.filter((url) => urls.includes(url))]).toEqual([3, []]);
  });

  it('link to themselves in the other language if they exist, else to its section', () => {
    expect([
      page('agenda', '/fr/agenda/past/').alternates,
      page('event', '/fr/events/now/').alternates,
    ]).toEqual([
      [
        { locale: 'fr', isTranslation: true, url: '/fr/agenda/past/' },
        { locale: 'en', isTranslation: true, url: '/en/agenda/past/' },
      ],
      [
        { locale: 'fr', isTranslation: true, url: '/fr/events/now/' },
        { locale: 'en', isTranslation: false, url: '/en/agenda/' },
      ],
    ]);
  });
});

it('the newest build and the one before it are kept, because somebody may be reading that', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'guichet-builds-'));
  try {
    const builds = ['build-100', 'build-200', 'build-300', 'build-400'];
    for (const name of builds) await mkdir(path.join(folder, name, 'fr'), { recursive: true });
    const states = builds.map((name) => `${name.replace('build', 'state')}.json`);
    for (const name of states) await writeFile(path.join(folder, name), '{}');
    for (const number of [1, 2, 3, 4]) await mkdir(path.join(folder, `index-${number}`));
    // Another one started meanwhile.
    callEsm('examples/site/lib/build.js', [['forgetOthers', folder, 'build-300']]);
    expect((await readdir(folder)).sort()).toEqual([
      ...['build-200', 'build-300', 'build-400', 'index-2', 'index-3', 'index-4'],
      ...['state-300.json', 'state-400.json'],
    ]);
  } finally {
    await rm(folder, { recursive: true });
  }
});

/** Runs a script as a module of the site's own kind, with what another one exports, and reads the output. */
function withModule(name: string, script: string): unknown {
  const file = path.resolve(__dirname, '..', '..', 'examples', 'site', 'lib', name);
  const code = `const { Rebuilder, Pending, withJsonLd } = await import(${JSON.stringify(file)});\n${script}`;
  const options = { encoding: 'utf8', timeout: 20_000 } as const;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '--eval', code], options));
}

it('structured data is asked for again of entries that changed, and of all if one that did not answers otherwise', () => {
  const answer = withModule(
    'structured.js',
    `
    let [site, asked] = ['old', []];
    const jsonLdList = async (resource, { filters: { documentId: { $in } } }) => {
      asked.push($in.join(''));
      return { itemListElement: $in.map((identifier) => ({ identifier, item: { '@id': site + identifier } })) };
    };
    const read = (entries, last) => withJsonLd({ jsonLdList }, 'calls', entries, last);
    const entries = ['a', 'b', 'c'].map((documentId) => ({ documentId, title: 'One' }));
    const first = await read(entries);
    const second = await read(entries.with(1, { documentId: 'b', title: 'Two' }), first);
    await read([{ documentId: 'd' }, ...second], second);
    site = 'new';
    const last = await read(entries, first);
    console.log(JSON.stringify([asked, last.map(({ jsonLd }) => jsonLd['@id'])]));`
  );
  expect(answer).toEqual([
    ['abc', 'ab', 'ad', 'a', 'abc'],
    ['newa', 'newb', 'newc'],
  ]);
});

it('a build reads what was edited; first, after a failure and after unknown or many edits it reads everything', () => {
  const answer = withModule(
    'pending.js',
    `
    const pending = new Pending();
    const edit = (documentId, uid = 'api::call.call') => pending.add({ uid, documentId, slug: 'any' });
    const builds = [];
    const build = () => pending.handle(async (edited) => builds.push(edited?.map(({ documentId }) => documentId) ?? 'all'));
    await build();
    ['a', 'b', 'a'].forEach((id) => edit(id));
    const certain = [pending.isCertain];
    await build();
    certain.push(pending.isCertain);
    await build();
    await pending.handle(async () => { throw new Error(); }).catch(() => undefined);
    await build();
    certain.push(pending.isCertain);
    edit('c', 'api::of-your.own');
    await build();
    for (let id = 0; id <= 50; id++) edit(String(id));
    await build();
    console.log(JSON.stringify([builds, certain]));`
  );
  expect(answer).toEqual([
    ['all', ['a', 'b'], [], 'all', 'all', 'all'],
    [false, false, true],
  ]);
});

it('requests for a build during a build share one that begins after it', () => {
  const answer = withModule(
    'rebuilder.js',
    `
    const ends = [];
    const rebuilder = new Rebuilder(() => new Promise((resolve) => ends.push(() => resolve(ends.length))));
    const asked = [rebuilder.ask(), rebuilder.ask(), rebuilder.ask()];
    const began = [ends.length];
    ends[0]();
    await asked[0];
    await new Promise(setImmediate);
    began.push(ends.length);
    ends[1]();
    console.log(JSON.stringify([began, await Promise.all(asked)]));`
  );
  expect(answer).toEqual([
    [1, 2],
    [1, 2, 2],
  ]);
});

it('requests that can wait for a build share it, and none waits for ever', () => {
  const answer = withModule(
    'rebuilder.js',
    `
    let builds = 0;
    const rebuilder = new Rebuilder(async () => (builds += 1), { quiet: 50, atMost: 200 });
    const burst = await Promise.all(Array.from({ length: 20 }, () => rebuilder.askSoon()));
    let asked = 0;
    const asking = setInterval(() => (asked += 1) && rebuilder.askSoon(), 10);
    await rebuilder.askSoon();
    clearInterval(asking);
    console.log(JSON.stringify([new Set(burst).size, builds, asked > 1]));`
  );
  expect(answer).toEqual([1, 2, true]);
});
