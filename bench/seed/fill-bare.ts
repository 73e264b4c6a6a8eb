import type { Client } from 'pg';

import { insert } from './insert';
import type { Rows } from './rows';

/** The tables of a site that was written for this content: published rows only, with lists inside their row. */
const TABLES = `
  CREATE TABLE calls (
    "documentId" text, title text, slug text PRIMARY KEY, kind text, edition text, summary text, body text,
    timezone text, rolling boolean, "opensAt" timestamptz, "closesAt" timestamptz
  );
  CREATE INDEX ON calls ("closesAt") INCLUDE ("opensAt");
  CREATE TABLE events (
    "documentId" text, title text, slug text PRIMARY KEY, lead text, body text, "startsAt" timestamptz,
    "endsAt" timestamptz, timezone text, place text, address text, "attendanceMode" text, "eventStatus" text,
    "informationFields" jsonb
  );
  CREATE INDEX ON events ("startsAt");
  CREATE TABLE pages (
    "documentId" text, title text, slug text PRIMARY KEY, audience text, description text, body text, steps jsonb
  );
  CREATE TABLE page_calls (page text, call text, position integer, PRIMARY KEY (page, position));
`;

/** Fills the empty database of the bare server. */
export async function fillBare(client: Client, { calls, events, pages }: Rows): Promise<void> {
  await client.query(TABLES);
  await insert(
    client,
    'calls',
    calls.map(({ columns }) => columns)
  );
  await insert(
    client,
    'events',
    events.map(({ columns, informationFields }) => ({ ...columns, informationFields }))
  );
  await insert(
    client,
    'pages',
    pages.map(({ columns, steps }) => ({ ...columns, steps }))
  );
  const links = pages.flatMap(({ columns, calls: places }) =>
    places.map((place, position) => ({ page: columns.slug, call: calls[place].columns.slug, position }))
  );
  await insert(client, 'page_calls', links);
}
