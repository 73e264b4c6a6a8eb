import { startApp, type TestApp } from '../../support/app';
import { create, day, hour, iso, minute, setClock } from '../../support/entries';
import { listen } from '../../support/listen';
import { asToken } from '../../support/tokens';

/**
 * One season of a real programme, edits included. The deadline of its call for applications was moved twice, each time
 * after it had passed: once by editing and publishing, once by the action. Nobody sets a flag here. The table below was
 * written by hand.
 */
const PROJECTS = { opensAt: '2022-01-23T23:00:00.000Z', closesAt: '2022-03-18T23:00:00.000Z' };
const APPLICATIONS = { opensAt: '2022-03-06T23:00:00.000Z', closesAt: '2022-04-03T22:00:00.000Z' };
const FIRST = { at: '2022-04-07T14:36:42.000Z', closesAt: '2022-04-10T22:00:00.000Z', note: 'Prolongation' };
const SECOND = {
  at: '2022-04-12T07:32:48.000Z',
  closesAt: '2022-04-19T22:00:00.000Z',
  note: 'Seconde prolongation',
};

/**
 * The states from each instant on: of the call for projects, the call for applications and their page, and how often a
 * deadline has moved.
 */
const TRUTH: [from: string, projects: string, applications: string, page: string, moved: number][] = [
  ['2022-01-01T00:00:00.000Z', 'upcoming', 'upcoming', 'upcoming', 0],
  [PROJECTS.opensAt, 'open', 'upcoming', 'open', 0],
  [APPLICATIONS.opensAt, 'open', 'open', 'open', 0],
  [PROJECTS.closesAt, 'closed', 'open', 'open', 0],
  [APPLICATIONS.closesAt, 'closed', 'closed', 'closed', 0],
  [FIRST.at, 'closed', 'open', 'open', 1],
  [FIRST.closesAt, 'closed', 'closed', 'closed', 1],
  [SECOND.at, 'closed', 'open', 'open', 2],
  [SECOND.closesAt, 'closed', 'closed', 'closed', 2],
];
const END = '2022-07-01T00:00:00.000Z';

const HISTORY = [
  { from: APPLICATIONS.closesAt, to: FIRST.closesAt, announcedAt: FIRST.at, note: FIRST.note },
  { from: FIRST.closesAt, to: SECOND.closesAt, announcedAt: SECOND.at, note: SECOND.note },
];

/**
 * Once a week from January to June, and minute by minute around each change, with a millisecond on each side.
 * SEASON=full goes hourly, and minute by minute through the whole days around the changes, which takes half an hour.
 */
const FULL = process.env.SEASON === 'full';
function instants(): number[] {
  const all = new Set<number>();
  const add = (from: number, until: number, step: number) => {
    for (let at = from; at <= until; at += step) all.add(at);
  };
  const close = FULL ? day / 2 : 2 * minute;
  add(Date.parse(TRUTH[0][0]), Date.parse(END), FULL ? hour : 7 * day);
  for (const turn of TRUTH.slice(1).map(([from]) => Date.parse(from))) {
    add(turn - close, turn + close, minute);
    add(turn - 1, turn + 1, 1);
  }
  return [...all].sort((a, b) => a - b);
}

const NOTICES = ['upcoming', 'open', 'closed'].map((state) => ({ state, title: `Notice: ${state}` }));
const GRAPHQL = `{
  calls(sort: "slug") { slug state notice { title } deadlineChanges { from to announcedAt note } }
  notClosed: calls_connection(filters: { state: { ne: "closed" } }, sort: "slug") { nodes { slug } pageInfo { total } }
  programPages { state notice { title } }
}`;

jest.setTimeout(1_200_000);

describe('a season of two calls and their page', () => {
  let app: TestApp;
  let address: string;
  let applications: string;

  beforeAll(async () => {
    app = await startApp();
    address = await listen(app);
    setClock(app.strapi, TRUTH[0][0]);
    const calls: string[] = [];
    for (const [slug, dates] of [
      ['applications', APPLICATIONS],
      ['projects', PROJECTS],
    ] as const) {
      const { documentId } = await create(app, 'api::call.call', {
        title: slug,
        slug,
        ...dates,
        notices: NOTICES,
      });
      calls.push(documentId);
    }
    [applications] = calls;
    await create(app, 'api::program-page.program-page', {
      title: 'Page',
      slug: 'page',
      calls,
      notices: NOTICES,
    });
  });
  afterAll(() => app.stop());

  it('has no wrong answer at any instant, in any interface', async () => {
    const edits = [
      { at: FIRST.at, make: () => publish(FIRST) },
      { at: SECOND.at, make: () => extend(SECOND) },
    ];
    const wrong: object[] = [];
    let asked = 0;
    for (const at of instants()) {
      while (edits.length > 0 && Date.parse(edits[0].at) <= at) await edits.shift()!.make();
      setClock(app.strapi, at);
      const [answers, expected] = [await ask(), truthAt(at)];
      asked += 1;
      if (JSON.stringify(answers) !== JSON.stringify(expected))
        wrong.push({ at: iso(at), answers, expected });
    }
    process.stdout.write(`asked at ${asked} instants, wrong at ${wrong.length}\n`);
    expect(wrong.slice(0, 3)).toEqual([]);
  });

  async function publish({ at, closesAt, note: deadlineChangeNote }: typeof FIRST) {
    setClock(app.strapi, at);
    const data = { closesAt, deadlineChangeNote };
    const update = { documentId: applications, data, status: 'published' };
    await app.strapi.documents('api::call.call').update(update as never);
  }

  async function extend({ at, closesAt, note }: typeof SECOND) {
    setClock(app.strapi, at);
    const token = await asToken(app, ['plugin::deadlines.actions.extend']);
    const path = `/api/calls/${applications}/actions/extend`;
    const { status } = await app.http.post(path).set(token).send({ closesAt, note });
    expect(status).toBe(200);
  }

  const get = async <T>(path: string, query?: string): Promise<T> => {
    const headers = { 'content-type': 'application/json' };
    const post = query && { method: 'POST', headers, body: JSON.stringify({ query }) };
    const response = await fetch(`${address}${path}`, post || {});
    const { data } = (await response.json()) as { data: T };
    return data;
  };

  /** The answers to all requests, in the shape of `truthAt`. */
  async function ask() {
    const page = 'populate[programPages][fields]=state,notice';
    const [calls, open, ofProjects, ofApplications, ofPage, graphql] = await Promise.all([
      get<Call[]>(`/api/calls?sort=slug&fields=state,notice&populate[deadlineChanges]=true&${page}`),
      get<Shown[]>('/api/calls?sort=slug&filters[state][$eq]=open&fields=slug'),
      get<Shown>('/api/calls/projects/state'),
      get<Shown>('/api/calls/applications/state'),
      get<Shown>('/api/program-pages/page/state'),
      get<Graph>('/graphql', GRAPHQL),
    ]);
    return {
      rest: [...calls, ...calls[0].programPages].map(shown),
      controllers: [ofApplications, ofProjects, ofPage].map(shown),
      graphql: [...graphql.calls, ...graphql.programPages].map(shown),
      open: open.map(slugOf),
      notClosed: [graphql.notClosed.nodes.map(slugOf), graphql.notClosed.pageInfo.total],
      history: [calls, graphql.calls].map(historyOf),
    };
  }

  function truthAt(at: number) {
    const passed = TRUTH.filter(([from]) => Date.parse(from) <= at);
    const [, ofProjects, ofApplications, ofPage, moved] = passed.at(-1)!;
    const calls = { applications: ofApplications, projects: ofProjects };
    const slugs = (is: (state: string) => boolean) =>
      Object.entries(calls).flatMap(([slug, state]) => (is(state) ? [slug] : []));
    const states = [ofApplications, ofProjects, ofPage].map((state) => [state, `Notice: ${state}`]);
    const notClosed = slugs((state) => state !== 'closed');
    return {
      rest: states,
      controllers: states,
      graphql: states,
      open: slugs((state) => state === 'open'),
      notClosed: [notClosed, notClosed.length],
      history: Array(2).fill([HISTORY.slice(0, moved), []]),
    };
  }
});

interface Shown {
  slug: string;
  state: string;
  notice: { title: string };
  deadlineChanges: typeof HISTORY;
}

type Call = Shown & { programPages: Shown[] };

interface Graph {
  calls: Shown[];
  notClosed: { nodes: Shown[]; pageInfo: { total: number } };
  programPages: Shown[];
}

const shown = ({ state, notice }: Shown) => [state, notice.title];
const slugOf = ({ slug }: Shown) => slug;
const historyOf = (calls: Shown[]) =>
  calls.map(({ deadlineChanges }) =>
    deadlineChanges.map(({ from, to, announcedAt, note }) => ({ from, to, announcedAt, note }))
  );
