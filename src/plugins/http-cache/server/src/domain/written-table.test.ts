import { writesContent } from './written-table';

it.each([
  ['select * from "calls"', false],
  ['select pg_notify($1, $2)', false],
  ['BEGIN;', false],
  ['COMMIT;', false],
  ['PRAGMA data_version', false],
  ['with "a" as (select 1) select * from "a"', false],
  ['insert into "calls" ("title") values ($1)', true],
  ['INSERT INTO `calls_cmps` (`id`) values (?)', true],
  ['update "public"."calls" set "title" = $1', true],
  ['delete from only calls', true],
  ['\n  update calls set slug = null', true],
  ['with "gone" as (delete from "calls" returning *) select count(*) from "gone"', true],
  ['truncate "calls"', true],
  ['alter table "calls" drop column "title"', true],
  ['insert into "strapi_sessions" ("id") values ($1)', false],
  ['update "public"."strapi_api_tokens" set "last_used_at" = $1', false],
  ['insert into `strapi_history_versions` (`id`) values (?)', false],
  ['insert into "transitions_messages" ("body") values ($1)', false],
  ['delete from `transitions_announcements` where `uid` = ?', false],
  ['update "webhooks_deliveries" set "status" = $1', false],
  ['insert into "webhooks_subscriptions" ("url") values ($1)', false],
  // Which table is truncated is not parsed, so it counts.
  ['truncate "strapi_sessions"', true],
  ['drop table "strapi_sessions"', true],
  ['update "strapi_core_store_settings" set "value" = $1', true],
])('may change what the content API shows: %s', (sql, expected) => {
  expect(writesContent(sql)).toBe(expected);
});
