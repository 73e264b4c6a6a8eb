import type { Core } from '@strapi/strapi';

import { representativeRows, type RepresentativeRows, readableRows, type Row } from '@guichet/strapi-kit';
import type { Model, Span } from '@guichet/time';
import { timelinesOf } from '../../levels/read-timelines';
import type { StateContext } from '../../query/context';
import { gatheringRows, type GatheredDocument } from '../../related/gathered-starts';
import { pluginConfig, service } from '../../services';
import { entryOf, occursIn } from './compose';
import type { TimelineEntry } from './entry';
import { findDocuments } from './find-rows';
import { readTimedItems } from './read-items';
import { timedTypes, type TimedType } from './timed-types';

/** What all types of one request share. */
interface Request {
  span: Span;
  userAbility: unknown;
  representative: RepresentativeRows;
  context: StateContext;
}

/**
 * The entries to which something happens in a span, directly, in their items or in what they gather from. For each it is
 * the published version, or the draft if there is none. The number of statements does not depend on that of entries.
 *
 * @param userAbility the user's; other people's entries, locales and types are left out as in the content-manager
 * @returns entries with a gathered state come after those that they gather from
 */
export async function readEntries(
  strapi: Core.Strapi,
  userAbility: unknown,
  span: Span
): Promise<TimelineEntry[]> {
  const instant = service(strapi, 'clock').instant();
  const context = { strapi, instant, defaultZone: pluginConfig(strapi).timezone };
  const request = { span, userAbility, representative: await representativeRows(strapi), context };
  const entries: TimelineEntry[] = [];
  for (const type of timedTypes(strapi, service(strapi, 'models'))) {
    entries.push(...(await readType(type, entries, request)));
  }
  return entries;
}

/** @param known the entries that it may gather from; their `gatheredBy` is set here */
async function readType(type: TimedType, known: TimelineEntry[], request: Request): Promise<TimelineEntry[]> {
  const { span, context, representative, userAbility } = request;
  const { model } = type;
  const readable = await readableRows(context.strapi, model.uid, userAbility);
  if (readable === null) return [];
  const gathering = await gatheringOf(model, known, context);
  const found = await findDocuments(type, span, readable, gathering, context);
  const documents = found.map((rows) => ({ row: representative.of(rows), rows }));
  const timelines = await timelinesOf(model, documents, context);
  const itemsOf = await readTimedItems(type, documents, context);
  const gatheringIds = new Set(gathering.map(({ row }) => row));
  const shown = documents
    .map(({ row }, index) => ({ row, timeline: timelines[index], items: itemsOf(row) }))
    .filter((one) => gatheringIds.has(one.row.id as number) || occursIn(span, one));
  if (gathering.length > 0)
    tellGathered(
      shown.map(({ row }) => row),
      gathering,
      known
    );
  return shown.map((one) => entryOf(type, one, context.defaultZone));
}

async function gatheringOf(
  { uid, states }: Model,
  known: TimelineEntry[],
  context: StateContext
): Promise<GatheredDocument[]> {
  const gathering: GatheredDocument[] = [];
  for (const state of states) {
    if (state.kind !== 'gathered') continue;
    const targets = known.filter((entry) => entry.uid === state.target);
    const documentIds = targets.map(({ documentId }) => documentId);
    gathering.push(...(await gatheringRows(uid, state, context.strapi, documentIds)));
  }
  return gathering;
}

/** Each of the two lists can be long, so neither is walked for each item of the other. */
function tellGathered(shown: Row[], gathering: GatheredDocument[], known: TimelineEntry[]): void {
  const entries = new Map(known.map((entry) => [entry.documentId, entry]));
  const gatheredIn = new Map<unknown, Set<string>>();
  for (const { row, documentId } of gathering) {
    gatheredIn.set(row, (gatheredIn.get(row) ?? new Set()).add(documentId));
  }
  for (const { id, documentId } of shown) {
    for (const gathered of gatheredIn.get(id) ?? [])
      entries.get(gathered)?.gatheredBy.push(documentId as string);
  }
}
