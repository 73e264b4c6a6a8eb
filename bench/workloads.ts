import type { Contestant, Dialect } from './contestants';
import type { Rows } from './seed/rows';

const PAGE_SIZE = 25;
const PAGE_SLUG = 'page-7';

export interface Request {
  path: string;
  method: 'GET' | 'POST';
  body?: string;
  headers?: Record<string, string>;
}

export interface Workload {
  id: number;
  name: string;
  needsGraphql: boolean;
  /** Whether an answer contains the total of a list, so that it takes longer the more there is to count. */
  counts: boolean;
  requestIn: (dialect: Dialect) => Request;
  /** The content of an answer, as texts that are equal exactly if the rows are. */
  read: (body: never) => string[];
  /** The expected result of `read`. */
  expected: string[];
}

interface Entry {
  slug: string;
  informationFields?: unknown[];
  calls?: Entry[];
  steps?: unknown[];
}

interface List {
  data: Entry[];
  meta: { pagination: { total: number } };
}

export const asks = ({ needsGraphql }: Workload, { graphql }: Contestant) => graphql || !needsGraphql;

/**
 * The five queries that a site makes, most frequent first.
 *
 * @param now ms, UTC: the instant that the rows' dates are relative to
 */
export function workloadsOn(rows: Rows, now: number): Workload[] {
  return [
    openCalls(rows, now),
    callBySlug(),
    pageBySlug(rows),
    upcomingEvents(rows, now),
    pageByGraphql(rows),
  ];
}

/** Those that should hardly take longer on a larger site: the five queries, and the lists without their totals. */
export function growthWorkloadsOn(rows: Rows, now: number): Workload[] {
  const workloads = workloadsOn(rows, now);
  const lists = workloads.filter(({ counts }) => counts);
  return [...workloads, ...lists.map((list, index) => withoutTotal(list, workloads.length + 1 + index))];
}

/** @param ids all of them if there are none */
export const selected = (workloads: Workload[], ids?: number[]) =>
  workloads.filter(({ id }) => !ids || ids.includes(id));

function withoutTotal(list: Workload, id: number): Workload {
  return {
    ...list,
    id,
    name: list.name.replace('+ total', 'without total'),
    counts: false,
    requestIn: (dialect) => get(`${list.requestIn(dialect).path}&pagination[withCount]=false`),
    // Their first text is the total.
    read: (body) => list.read(body).slice(1),
    expected: list.expected.slice(1),
  };
}

function openCalls({ calls }: Rows, now: number): Workload {
  const instant = new Date(now).toISOString();
  const filters = {
    states: 'filters[state]=open',
    dates: `filters[opensAt][$lte]=${instant}&filters[closesAt][$gt]=${instant}`,
  };
  const open = calls
    .map(({ columns }) => columns)
    .filter(({ opensAt, closesAt }) => +opensAt <= now && +closesAt > now)
    .sort((one, other) => +one.closesAt - +other.closesAt);
  return {
    id: 1,
    name: 'open calls by deadline, 25 + total',
    needsGraphql: false,
    counts: true,
    requestIn: (dialect) => get(`/api/calls?${filters[dialect]}&sort=closesAt`),
    read: ({ data, meta }: List) => [`${meta.pagination.total} in all`, ...data.map(({ slug }) => slug)],
    expected: [`${open.length} in all`, ...open.slice(0, PAGE_SIZE).map(({ slug }) => slug)],
  };
}

function callBySlug(): Workload {
  return {
    id: 2,
    name: 'call by slug',
    needsGraphql: false,
    counts: false,
    requestIn: () => get('/api/calls?filters[slug]=call-7'),
    read: ({ data }: List) => data.map(({ slug }) => slug),
    expected: ['call-7'],
  };
}

function pageBySlug(rows: Rows): Workload {
  return {
    id: 3,
    name: 'page with calls and steps',
    needsGraphql: false,
    counts: false,
    requestIn: () =>
      get(`/api/program-pages?filters[slug]=${PAGE_SLUG}&populate[calls]=true&populate[steps]=true`),
    read: ({ data }: List) => data.flatMap(readPage),
    expected: expectedPage(rows),
  };
}

function upcomingEvents({ events }: Rows, now: number): Workload {
  const after = `filters[startsAt][$gt]=${new Date(now).toISOString()}`;
  const upcoming = events
    .filter(({ columns }) => +columns.startsAt > now)
    .sort((one, other) => +one.columns.startsAt - +other.columns.startsAt);
  return {
    id: 4,
    name: 'upcoming events with their fields, 25 + total',
    needsGraphql: false,
    counts: true,
    requestIn: () => get(`/api/events?${after}&sort=startsAt&populate[informationFields]=true`),
    read: ({ data, meta }: List) => [
      `${meta.pagination.total} in all`,
      ...data.map(({ slug, informationFields = [] }) => `${slug} ${informationFields.length}`),
    ],
    expected: [
      `${upcoming.length} in all`,
      ...upcoming
        .slice(0, PAGE_SIZE)
        .map(({ columns, informationFields }) => `${columns.slug} ${informationFields.length}`),
    ],
  };
}

/** Selects the computed state if there is one. */
function pageByGraphql(rows: Rows): Workload {
  const query = (state: string) =>
    `{ programPages(filters: { slug: { eq: "${PAGE_SLUG}" } }) {
      documentId title slug audience description body ${state}
      calls { documentId title slug kind summary opensAt closesAt ${state} }
      steps { title text startsAt endsAt } } }`;
  return {
    id: 5,
    name: 'the same page by GraphQL',
    needsGraphql: true,
    counts: false,
    requestIn: (dialect) => ({
      path: '/graphql',
      method: 'POST',
      body: JSON.stringify({ query: query(dialect === 'states' ? 'state' : '') }),
      headers: { 'content-type': 'application/json' },
    }),
    read: ({ data }: { data: { programPages: Entry[] } }) => data.programPages.flatMap(readPage),
    expected: expectedPage(rows),
  };
}

function expectedPage({ pages, calls }: Rows): string[] {
  const page = pages.find(({ columns }) => columns.slug === PAGE_SLUG);
  if (!page) throw new Error(`No row has the slug ${PAGE_SLUG}: ask for more calls than ${calls.length}`);
  return readPage({
    slug: PAGE_SLUG,
    calls: page.calls.map((call) => calls[call].columns),
    steps: page.steps,
  });
}

const readPage = ({ slug, calls = [], steps = [] }: Entry) => [
  slug,
  ...calls.map((call) => call.slug),
  `${steps.length} steps`,
];

const get = (path: string): Request => ({ path, method: 'GET' });
