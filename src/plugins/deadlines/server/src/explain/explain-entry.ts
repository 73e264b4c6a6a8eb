import type { Core } from '@strapi/strapi';
import { DateTime } from 'luxon';

import { queryBuilder, representativeRows, type Row, schemaOf } from '@guichet/strapi-kit';
import { earliest, type Model, type Timeline, toMilliseconds, WITHOUT, zoneOr } from '@guichet/time';
import { timelineAttributes, timelinesOf } from '../levels/read-timelines';
import type { QueryContext } from '../query/context';
import type { ExplainedEntry } from './explained';
import { NothingToExplain } from './nothing-to-explain';

/** As many changes as are told; a state that is gathered from many entries can have hundreds. */
const MOST = 50;

/**
 * The present states of an entry and what comes next: of its published version, or of its draft if it is not published.
 *
 * @param locale of the row that decides; by default that of the representative row
 * @throws NothingToExplain if there is no such entry, or none in the locale
 */
export async function explainEntry(
  model: Model,
  documentId: string,
  locale: string | undefined,
  context: QueryContext
): Promise<ExplainedEntry> {
  const { strapi, instant, defaultZone } = context;
  const { row, rows, version } = await chooseRow(model, documentId, locale, strapi);
  // What the public sees during an embargo is told apart.
  const [timeline] = await timelinesOf({ ...model, embargo: null }, [{ row, rows }], context);
  const zone = zoneOr(model.timezone && row[model.timezone], defaultZone);
  const names = model.states.map(({ name }) => name);
  const wordOf = (name: string) => timeline.levelAt(name, instant) || null;
  return {
    uid: model.uid,
    documentId,
    version,
    locale: (row.locale as string | null) ?? null,
    at: iso(instant)!,
    timezone: zone,
    states: Object.fromEntries(names.map((name) => [name, wordOf(name)])),
    embargoUntil: model.embargo ? iso(toMilliseconds(row[model.embargo])) : null,
    nextTransitionAt: iso(earliest(names.map((name) => timeline.nextAfter(name, instant)))),
    nextDeadlineAt: iso(timeline.nextDeadline(instant)),
    changes: changesOf(names, timeline, instant, zone),
  };
}

function changesOf(names: string[], timeline: Timeline, instant: number, zone: string) {
  const changes = names.flatMap((name) =>
    changesOfState(name, timeline, instant).map((change) => ({ state: name, ...change }))
  );
  const inOrder = changes.sort((one, other) => one.at - other.at).slice(0, MOST);
  return inOrder.map(({ at, ...change }) => ({ at: iso(at)!, local: localTime(at, zone), ...change }));
}

function changesOfState(name: string, timeline: Timeline, instant: number) {
  const changes: { at: number; from: string | null; to: string | null }[] = [];
  let before = instant;
  for (let count = 0; count < MOST; count += 1) {
    const at = timeline.nextAfter(name, before);
    if (at === null) break;
    const [from, to] = [before, at].map((each) => timeline.levelAt(name, each));
    changes.push({ at, from: from === WITHOUT ? null : from, to: to === WITHOUT ? null : to });
    before = at;
  }
  return changes;
}

async function chooseRow(
  model: Model,
  documentId: string,
  locale: string | undefined,
  strapi: Core.Strapi
): Promise<{ row: Row; rows: Row[]; version: ExplainedEntry['version'] }> {
  const attributes = [...timelineAttributes(model, strapi), ...(model.timezone ? [model.timezone] : [])];
  const found = await queryBuilder(strapi, model.uid)
    .select([...new Set(attributes)])
    .where({ documentId })
    .execute();
  if (found.length === 0) throw new NothingToExplain(await unknownEntry(model.uid, documentId, strapi));
  const isPublished = (row: Row) => !schemaOf(strapi, model.uid).options?.draftAndPublish || row.publishedAt;
  const version = found.some(isPublished) ? 'published' : 'draft';
  const rows = version === 'published' ? found.filter(isPublished) : found;
  const row =
    locale === undefined
      ? (await representativeRows(strapi)).of(rows)
      : rows.find((each) => each.locale === locale);
  if (row) return { row, rows, version };
  const known = rows.map((each) => each.locale ?? 'no locale').join(', ');
  throw new NothingToExplain(
    `${model.uid} "${documentId}" is not there in "${locale}"; name one of ${known}`
  );
}

async function unknownEntry(uid: string, documentId: string, strapi: Core.Strapi): Promise<string> {
  const newest = queryBuilder(strapi, uid)
    .select(['documentId'])
    .orderBy([{ id: 'desc' }]);
  const known = [...new Set((await newest.execute()).map((row) => row.documentId))].slice(0, 3);
  const remedy = known.length > 0 ? `name one that it has, such as ${known.join(', ')}` : 'it has none yet';
  return `${uid} has no entry "${documentId}"; ${remedy}`;
}

function iso(instant: number | null): string | null {
  return instant === null ? null : new Date(instant).toISOString();
}

/** What a clock in the zone shows. */
function localTime(instant: number, zone: string): string {
  return DateTime.fromMillis(instant, { zone }).toFormat('yyyy-MM-dd HH:mm:ss.SSS');
}
