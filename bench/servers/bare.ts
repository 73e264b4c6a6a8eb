/** The cost of the same answers without a CMS: node:http, and one prepared statement for each of them. */
import { createServer } from 'node:http';
import { Client, Pool, type QueryConfig } from 'pg';

import { fillBare } from '../seed/fill-bare';
import { rowsOf } from '../seed/rows';
import { CALL_BY_SLUG, OPEN_CALLS, PAGE_BY_SLUG, UPCOMING_EVENTS } from './bare-statements';
import { answerQuestions } from './protocol';

const { DATABASE_HOST, DATABASE_PORT, DATABASE_NAME, DATABASE_USERNAME, DATABASE_PASSWORD } = process.env;
const database = {
  host: DATABASE_HOST,
  port: Number(DATABASE_PORT),
  database: DATABASE_NAME,
  user: DATABASE_USERNAME,
  password: DATABASE_PASSWORD,
};

async function fill(calls: number, now: number): Promise<void> {
  const client = new Client(database);
  await client.connect();
  await fillBare(client, rowsOf(calls, now));
  await client.end();
}

/** The statement for a request, with its value; null if there is none. */
function statementFor(url: string): QueryConfig | null {
  const { pathname, searchParams } = new URL(url, 'http://127.0.0.1');
  const slug = searchParams.get('filters[slug]');
  if (pathname === '/api/calls' && slug) return { ...CALL_BY_SLUG, values: [slug] };
  if (pathname === '/api/calls')
    return { ...OPEN_CALLS, values: [searchParams.get('filters[opensAt][$lte]')] };
  if (pathname === '/api/program-pages') return { ...PAGE_BY_SLUG, values: [slug] };
  if (pathname === '/api/events')
    return { ...UPCOMING_EVENTS, values: [searchParams.get('filters[startsAt][$gt]')] };
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

const { BENCH_FILL, BENCH_NOW } = process.env;
if (BENCH_FILL) void fill(Number(BENCH_FILL), Number(BENCH_NOW));
else serve();
