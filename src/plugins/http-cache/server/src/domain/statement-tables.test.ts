import { tablesRead, tablesWritten, type Catalogue } from './statement-tables';

const catalogue: Catalogue = {
  tables: new Set([
    'calls',
    'calls_cmps',
    'pages',
    'pages_calls_lnk',
    'audited',
    'odd name',
    'settings',
    'users',
  ]),
  views: new Set(['open_calls']),
  cascades: new Map([
    ['calls', ['calls_cmps', 'pages_calls_lnk']],
    ['pages', ['pages_calls_lnk']],
    ['users', ['calls', 'audited']],
    ['settings', ['calls']],
  ]),
  triggers: new Set(['audited']),
};
const list = (tables: ReturnType<typeof tablesRead>) => (tables === 'any' ? tables : [...tables]);

it.each<[string, string[] | 'any']>([
  ['select * from "calls"', []],
  ['select pg_notify($1, $2)', []],
  ['BEGIN;', []],
  ['COMMIT;', []],
  ['PRAGMA data_version', []],
  ['with "a" as (select 1) select * from "a"', []],
  ['insert into "calls" ("title") values ($1)', ['calls']],
  ['INSERT INTO `calls_cmps` (`id`) values (?)', ['calls_cmps']],
  ['update "public"."calls" set "title" = $1', ['calls']],
  ['UPDATE Calls SET title = null', ['calls']],
  ['\n  update calls set slug = null where id in (select id from pages)', ['calls']],
  // Rows that refer to a deleted one go with it, or change. An update changes no id.
  ['delete from only calls', ['calls', 'calls_cmps', 'pages_calls_lnk']],
  ['delete from "settings"', ['settings', 'calls', 'calls_cmps', 'pages_calls_lnk']],
  ['update "settings" set "value" = $1', ['settings']],
  // A trigger may write to every other table.
  ['update "audited" set "value" = $1', 'any'],
  ['delete from "users"', 'any'],
  // Nobody knows it.
  ['insert into "recent" values (1)', 'any'],
  ['update "open_calls" set "title" = null', 'any'],
  ['with "gone" as (delete from "calls" returning *) select count(*) from "gone"', 'any'],
  ['select 1; delete from "calls"', 'any'],
  // A comment, and whatever is no read for certain.
  ['/* nightly */ update "calls" set "title" = $1', ['calls']],
  ['-- nightly\nupdate calls set title = null', ['calls']],
  ['explain select * from "calls"', []],
  ['explain analyze update "calls" set "title" = $1', 'any'],
  ['explain (analyze) update "calls" set "title" = $1', 'any'],
  ['call close_calls()', 'any'],
  ['execute prepared', 'any'],
  ['copy calls from stdin', 'any'],
  ['refresh materialized view "open_calls"', 'any'],
  ['update or ignore calls set title = null', 'any'],
  // A name that begins like another.
  ['update "calls-archive" set "title" = $1', 'any'],
  ['update calls$x set title = null', 'any'],
  ['update "odd name" set "title" = $1', ['odd name']],
  ['insert into "other"."calls" ("title") values ($1)', ['calls']],
  ['truncate "calls"', 'any'],
  ['alter table "calls" drop column "title"', 'any'],
  ['insert into "strapi_sessions" ("id") values ($1)', []],
  ['update "public"."strapi_api_tokens" set "last_used_at" = $1', []],
  ['insert into `strapi_history_versions` (`id`) values (?)', []],
  ['insert into "history_versions" ("uid") values ($1)', []],
  ['update "history_journal" set "position" = $1', []],
  ['insert into "transitions_messages" ("body") values ($1)', []],
  ['delete from `transitions_announcements` where `uid` = ?', []],
  ['update "webhooks_deliveries" set "status" = $1', []],
  ['insert into "webhooks_subscriptions" ("url") values ($1)', []],
  // Which table is truncated is not parsed, so it may be any.
  ['truncate "strapi_sessions"', 'any'],
  ['drop table "strapi_sessions"', 'any'],
])('writes to these tables: %s', (sql, expected) => {
  expect(list(tablesWritten(sql, catalogue))).toEqual(expected);
});

it('may write to any table while it is unknown which there are', () => {
  expect(tablesWritten('update "calls" set "title" = $1', null)).toBe('any');
  expect(list(tablesWritten('select * from "calls"', null))).toEqual([]);
});

it.each<[string, string[] | 'any']>([
  ['select * from "calls" as "t0"', ['calls']],
  ['SELECT * FROM Calls', ['calls']],
  ['select * from calls, pages where pages.id = calls.id', ['calls', 'pages']],
  [
    'select "t1".* from "pages" as "t0" left join "pages_calls_lnk" as "t1" on "t1"."page_id" = "t0"."id"',
    ['pages', 'pages_calls_lnk'],
  ],
  ['select * from `calls` where `id` in (select `id` from `calls_cmps`)', ['calls', 'calls_cmps']],
  ['with "a" as (select * from "calls") select * from "a"', ['calls']],
  ['select * from "public"."odd name"', ['odd name']],
  [`select '"' from calls where title <> '"'`, ['calls']],
  ['insert into "calls" select * from "pages"', ['calls', 'pages']],
  // One too many.
  ["select * from calls where title = 'about pages'", ['calls', 'pages']],
  ['select * from "open_calls" join "calls" using (id)', 'any'],
  ['select * from "recent"', 'any'],
  ['select 1', []],
  ['select pg_current_snapshot()::text AS version', []],
])('reads these tables: %s', (sql, expected) => {
  expect(list(tablesRead(sql, catalogue))).toEqual(expected);
});
