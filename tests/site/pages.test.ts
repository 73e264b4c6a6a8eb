import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
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
  ],
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
    startsAt: `${day}T10:00:00.000Z`,
  })),
  'press-releases': ['Fourth', 'Third', 'Second', 'First'].map((title) => ({ title, slug: title })),
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

  it('redirects old addresses to pages that exist, and no page to another', () => {
    const pair = (from: string, to: string) => ({ type: 'press-releases', from, to });
    const redirects = [pair('Before', 'First'), pair('Second', 'First'), pair('Gone', 'Away')];
    const [, moved] = callEsm('examples/site/lib/pages.js', [
      ['pagesOf', { locales, asOf: '2022-03-01T12:00:00.000Z' }],
      ['movedPages', { redirects }, kinds],
    ]);
    expect(moved).toEqual({
      '/fr/press-releases/Before/': '/fr/press-releases/First/',
      '/en/press-releases/Before/': '/en/press-releases/First/',
    });
  });

  it.each([
    ['future ones, the next first', '/fr/agenda/', ['Now', 'Postponed', 'Soon', 'Later', 'Last']],
    ['past ones, the last first', '/fr/agenda/past/', ['Lately', 'Called off', 'Long ago']],
    ['a month', '/fr/agenda/2022-03/', ['Now', 'Postponed', 'Soon']],
    ['nothing', '/en/agenda/', []],
  ])('list events: %s', (_what, url, expected) => {
    expect(titles(page('agenda', url).events)).toEqual(expected);
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

  it('link to themselves in the other language if they exist, else to its home page', () => {
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
        { locale: 'en', isTranslation: false, url: '/en/' },
      ],
    ]);
  });
});

it('the newest build and the one before it are kept, because somebody may be reading that', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'guichet-builds-'));
  try {
    const builds = ['build-100', 'build-200', 'build-300', 'build-400'];
    for (const name of builds) await mkdir(path.join(folder, name, 'fr'), { recursive: true });
    // Another one started meanwhile.
    callEsm('examples/site/lib/build.js', [['forgetOthers', folder, 'build-300']]);
    expect((await readdir(folder)).sort()).toEqual(['build-200', 'build-300', 'build-400']);
  } finally {
    await rm(folder, { recursive: true });
  }
});

/** Runs a script as a module of the site's own kind, with its `Rebuilder`, and reads the output. */
function withRebuilder(script: string): unknown {
  const file = path.resolve(__dirname, '..', '..', 'examples', 'site', 'lib', 'rebuilder.js');
  const code = `const { Rebuilder } = await import(${JSON.stringify(file)});\n${script}`;
  const options = { encoding: 'utf8', timeout: 20_000 } as const;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '--eval', code], options));
}

it('requests for a build during a build share one that begins after it', () => {
  const answer = withRebuilder(`
    const ends = [];
    const rebuilder = new Rebuilder(() => new Promise((resolve) => ends.push(() => resolve(ends.length))));
    const asked = [rebuilder.ask(), rebuilder.ask(), rebuilder.ask()];
    const began = [ends.length];
    ends[0]();
    await asked[0];
    await new Promise(setImmediate);
    began.push(ends.length);
    ends[1]();
    console.log(JSON.stringify([began, await Promise.all(asked)]));`);
  expect(answer).toEqual([
    [1, 2],
    [1, 2, 2],
  ]);
});

it('requests that can wait for a build share it, and none waits for ever', () => {
  const answer = withRebuilder(`
    let builds = 0;
    const rebuilder = new Rebuilder(async () => (builds += 1), { quiet: 50, atMost: 200 });
    const burst = await Promise.all(Array.from({ length: 20 }, () => rebuilder.askSoon()));
    let asked = 0;
    const asking = setInterval(() => (asked += 1) && rebuilder.askSoon(), 10);
    await rebuilder.askSoon();
    clearInterval(asking);
    console.log(JSON.stringify([new Set(burst).size, builds, asked > 1]));`);
  expect(answer).toEqual([1, 2, true]);
});
