/** The cost of the same answers without a CMS: node:http, and one prepared statement for each of them. */
import { createServer } from 'node:http';
import { Pool, type QueryConfig } from 'pg';

import { askedToFill, fill } from '../seed/fill';
import { fillBare } from '../seed/fill-bare';
import { CALL_BY_SLUG, OPEN_CALLS, PAGE_BY_SLUG, UPCOMING_EVENTS } from './bare-statements';
import { database } from './database';
import { answerQuestions } from './protocol';

/** The statement for a request, with its value; null if there is none. */
function statementFor(url: string): QueryConfig | null {
  const { pathname, searchParams } = new URL(url, 'http://127.0.0.1');
  const slug = searchParams.get('filters[slug]');
  const list = searchParams.get('pagination[withCount]') === 'false' ? 'uncounted' : 'counted';
  if (pathname === '/api/calls' && slug) return { ...CALL_BY_SLUG, values: [slug] };
  if (pathname === '/api/calls')
    return { ...OPEN_CALLS[list], values: [searchParams.get('filters[opensAt][$lte]')] };
  if (pathname === '/api/program-pages') return { ...PAGE_BY_SLUG, values: [slug] };
  if (pathname === '/api/events')
    return { ...UPCOMING_EVENTS[list], values: [searchParams.get('filters[startsAt][$gt]')] };
  return null;
}

function serve(): void {
  // As many connections as in Strapi's pool.
  const pool = new Pool({ ...database, max: 10 });
  const server = createServer(async (request, response) => {
    const statement = statementFor(request.url ?? '');
    if (!statement) return response.writeHead(404).end();
    try {
      const { rows } = await pool.query<{ answer: string }>(statement);
      response.setHeader('content-type', 'application/json; charset=utf-8').end(rows[0].answer);
    } catch (error) {
      console.error(error);
      response.writeHead(500).end();
    }
  });
  server.listen(Number(process.env.PORT), process.env.HOST, () => answerQuestions());
}

const rows = askedToFill(process.env);
if (rows) void fill((client) => fillBare(client, rows));
else serve();
