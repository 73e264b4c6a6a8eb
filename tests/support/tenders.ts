import type { TestApp } from './app';
import { day, hour, iso, minute } from './entries';
import { readCalendar, readNews } from './feeds';
import type { Caller } from './tokens';

/** Noon in UTC, 13:00 in Paris. */
export const NOON = Date.parse('2024-03-18T12:00:00.000Z');
export const EMBARGO = NOON + 3 * hour;
export const SECRET = 'Under embargo';

const window = (from: number | null, to: number | null) => ({
  ...(from !== null && { opensAt: iso(NOON + from) }),
  ...(to !== null && { closesAt: iso(NOON + to) }),
});
const round = (label: string, after: number) => ({ label, endsAt: iso(NOON + after) });

/** By title; a few instants, with their neighbours a millisecond away. */
const TENDERS: Record<string, object> = {
  Undated: {},
  Past: window(-60 * day, -30 * day),
  'Long open': window(-day, 10 * day),
  'To come': window(day, 20 * day),
  'Opens at noon': window(0, 5 * day),
  'Opens just after noon': window(1, 5 * day),
  'Closes at noon': window(-day, 0),
  'Closes just after noon': window(-day, 1),
  'Always open until tomorrow': window(null, day),
  'Today in Paris': window(-hour, null),
  'Today in Kiritimati': { ...window(-hour, null), timezone: 'Pacific/Kiritimati' },
  'Today in small letters': window(-hour, null),
  'Today in Pago Pago': { ...window(-3 * hour, null), timezone: 'Pacific/Pago_Pago' },
  'In rounds': { ...window(-day, 9 * day), rounds: [round('First', 1), round('Second', 2 * day)] },
  'In rounds to come': { ...window(2 * day, 9 * day), rounds: [round('Only', 3 * day)] },
  Suspended: { ...window(-day, day), suspended: true },
  'Not suspended': { ...window(-day, day), suspended: false },
  Direct: { ...window(-day, day), procedure: 'direct' },
  'Direct in other letters': { ...window(-day, day), procedure: 'Direct' },
  'Of office': { ...window(-day, day), procedure: "d'office\\sans appel" },
  [SECRET]: { ...window(-day, 2 * day), embargoUntil: iso(EMBARGO) },
};

const AGENCIES: Record<string, string[]> = {
  North: ['Long open', 'Past', 'Closes at noon'],
  South: ['To come', 'Opens just after noon'],
  East: ['Past'],
  West: [SECRET],
  Empty: [],
};

/** Midnight in Kiritimati was two hours ago; that in Paris is eleven hours ahead, that in Pago Pago 23. */
export const INSTANTS = [
  NOON - 1,
  NOON,
  NOON + 1,
  NOON + 2,
  EMBARGO,
  NOON + 11 * hour - 1,
  NOON + 11 * hour,
  NOON + 23 * hour,
  NOON + 9 * day + minute,
].map(iso);

interface Documents {
  create: (params: object) => Promise<{ documentId: string }>;
}
const documents = ({ strapi }: TestApp, uid: string) =>
  strapi.documents(uid as never) as unknown as Documents;

/** Writes all of them, and tells the documentIds by title. */
export async function writeTenders(app: TestApp): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  let issued = NOON - 90 * day;
  for (const [title, data] of Object.entries(TENDERS)) {
    const written = { title, issuedAt: iso((issued += minute)), ...data };
    const { documentId } = await documents(app, 'api::tender.tender').create({
      data: written,
      status: 'published',
    });
    ids.set(title, documentId);
  }
  // No zone, so that nobody can publish it; others can write it.
  await app.strapi.db.query('api::tender.tender').updateMany({
    where: { title: 'Today in small letters' },
    data: { timezone: 'pacific/kiritimati' },
  });
  await documents(app, 'api::tender.tender').create({ data: { title: 'A draft', ...window(-day, day) } });
  for (const [name, titles] of Object.entries(AGENCIES)) {
    const tenders = titles.map((title) => ids.get(title)!);
    await documents(app, 'api::agency.agency').create({ data: { name, tenders } });
  }
  return ids;
}

const TENDER =
  'tenders?fields=title,state,nextTransitionAt,nextDeadlineAt,deadlineText&pagination[limit]=100';
const AGENCY = 'agencies?fields=name,state,nextTransitionAt';
const at = (after: number) => iso(NOON + after);

const FILTERS = [
  'filters[state]=upcoming',
  'filters[state]=open',
  'filters[state]=closed',
  'filters[state][$in]=open&filters[state][$in]=closed',
  'filters[state][$notIn]=open&filters[state][$notIn]=closed',
  'filters[state][$ne]=open',
  'filters[state][$null]=true',
  'filters[state][$notNull]=true',
  'filters[$not][state]=open',
  'filters[$or][0][state]=upcoming&filters[$or][1][title]=Past',
  'filters[$and][0][state]=open&filters[$and][1][closesAt][$notNull]=true',
  'filters[agency][name]=North&filters[state]=open',
  'filters[agency][state]=open',
  'filters[nextTransitionAt][$null]=true',
  `filters[nextTransitionAt][$lte]=${at(1)}`,
  `filters[nextTransitionAt][$gt]=${at(1)}`,
  `filters[nextTransitionAt]=${at(day)}`,
  `filters[nextTransitionAt][$ne]=${at(day)}`,
  `filters[nextTransitionAt][$between]=${at(0)}&filters[nextTransitionAt][$between]=${at(12 * hour)}`,
  'filters[nextDeadlineAt][$notNull]=true',
  `filters[nextDeadlineAt][$lt]=${at(2 * day)}`,
].map((filter) => `/api/${TENDER}&sort=title&${filter}`);

const SORTS = [
  'state',
  'state:desc,title:desc',
  'nextTransitionAt',
  'nextTransitionAt:desc',
  'nextDeadlineAt:asc,title:asc',
  'nextDeadlineAt:desc',
].map((sort) => `/api/${TENDER}&sort=${sort}`);

const RELATED = [
  'filters[tenders][state]=open',
  'filters[tenders][state][$ne]=open',
  'filters[tenders][nextTransitionAt][$notNull]=true',
  'filters[state]=upcoming',
  'filters[state][$null]=true',
  'sort=state',
  'sort=nextTransitionAt:desc',
  'populate[tenders][fields]=title,state&populate[tenders][sort]=nextTransitionAt',
  'populate[tenders][fields]=title,state&populate[tenders][filters][state]=open&populate[tenders][sort]=title',
].map((query) => `/api/${AGENCY}&${query.startsWith('sort') ? query : `sort=name&${query}`}`);

const ROUNDS = `/api/${TENDER}&filters[title][$startsWith]=In rounds&sort=title&populate=rounds`;

const GRAPHQL = [
  '{ tenders(filters: { state: { eq: "open" } }, sort: "nextTransitionAt:asc") { title state nextTransitionAt } }',
  '{ tenders(filters: { not: { state: { in: ["open", "closed"] } } }, sort: "title:asc") { title state } }',
  '{ agencies(sort: "state:asc") { name state tenders(filters: { state: { ne: "closed" } }, sort: "title:asc") { title } } }',
  '{ tenders_connection(filters: { state: { eq: "closed" } }) { pageInfo { total } } }',
];

export const QUESTIONS = [...FILTERS, ...SORTS, ...RELATED, ROUNDS, ...GRAPHQL];

/** What an answer says, without the ids that each database gives. */
export async function answerOf({ http }: TestApp, question: string, caller: Caller): Promise<string> {
  const asked = question.startsWith('/')
    ? http.get(encodeURI(question)).set(caller)
    : http.post('/graphql').set(caller).send({ query: question });
  const { status, body } = await asked;
  const values = JSON.stringify(body, (name, value) => (/^(documentI|i)d$/.test(name) ? undefined : value));
  return `${status} ${values}`;
}

/** The items of the calendar and of the news, each as a reader has it, without what tells when they were written. */
export async function feedItems({ http }: TestApp, caller: Caller, query = '') {
  const get = async (format: string) => (await http.get(`/api/tenders.${format}${query}`).set(caller)).text;
  const events = readCalendar(await get('ics')).map(({ summary, status, start, end, zone }) => {
    return { summary, status, start, end, zone };
  });
  const { items } = await readNews(await get('atom'));
  return { events, news: items.map(({ title, summary }) => ({ title, summary })) };
}
