/** Each returns one row with one column, `answer`: the whole body as JSON text. */
interface Statement {
  name: string;
  text: string;
}

const PAGE_SIZE = 25;

/** @param total a statement for it; without one, the answer lacks it */
const pageOf = (rows: string, total?: string) => `
  SELECT json_build_object(
    'data', coalesce((SELECT json_agg(row) FROM (${rows} LIMIT ${PAGE_SIZE}) row), '[]'),
    'meta', json_build_object('pagination', json_build_object(
      'page', 1, 'pageSize', ${PAGE_SIZE}${total ? `, 'total', (${total})` : ''}
    ))
  )::text AS answer`;

const allOf = (rows: string) =>
  `SELECT json_build_object('data', coalesce(json_agg(row), '[]'))::text AS answer FROM (${rows}) row`;

const state = (from: string, until: string, [upcoming, open, closed]: string[]) =>
  `CASE WHEN "${from}" > now() THEN '${upcoming}' WHEN "${until}" > now() THEN '${open}' ELSE '${closed}' END AS state`;

const CALL = `SELECT calls.*, ${state('opensAt', 'closesAt', ['upcoming', 'open', 'closed'])} FROM calls`;
const EVENT = `SELECT events.*, ${state('startsAt', 'endsAt', ['upcoming', 'ongoing', 'past'])} FROM events`;
const IS_OPEN = '"opensAt" <= $1 AND "closesAt" > $1';
const IS_UPCOMING = '"startsAt" > $1';

const OPEN = `${CALL} WHERE ${IS_OPEN} ORDER BY "closesAt"`;
const UPCOMING = `${EVENT} WHERE ${IS_UPCOMING} ORDER BY "startsAt"`;

/** A list, with its total or without. */
interface List {
  counted: Statement;
  uncounted: Statement;
}

/** $1: the instant. */
export const OPEN_CALLS: List = {
  counted: { name: 'open-calls', text: pageOf(OPEN, `SELECT count(*) FROM calls WHERE ${IS_OPEN}`) },
  uncounted: { name: 'open-calls-uncounted', text: pageOf(OPEN) },
};

/** $1: the slug. */
export const CALL_BY_SLUG: Statement = { name: 'call-by-slug', text: allOf(`${CALL} WHERE slug = $1`) };

/** $1: the slug. */
export const PAGE_BY_SLUG: Statement = {
  name: 'page-by-slug',
  text: allOf(`
    SELECT pages.*, (
      SELECT json_agg(called ORDER BY position)
      FROM page_calls JOIN (${CALL}) called ON called.slug = page_calls.call
      WHERE page = pages.slug
    ) AS calls
    FROM pages WHERE slug = $1`),
};

/** $1: the instant. */
export const UPCOMING_EVENTS: List = {
  counted: {
    name: 'upcoming-events',
    text: pageOf(UPCOMING, `SELECT count(*) FROM events WHERE ${IS_UPCOMING}`),
  },
  uncounted: { name: 'upcoming-events-uncounted', text: pageOf(UPCOMING) },
};
