import type { Core, UID } from '@strapi/strapi';

import type { Rows } from './rows';

type Data = Record<string, unknown>;

/** How many rows go into one statement: PostgreSQL accepts 65,535 values in one. */
const CHUNK = 500;

/**
 * Fills the empty database of a Strapi app, with published entries and drafts, in French. It does not use the Document
 * Service, which would take minutes for so many entries.
 */
export async function fillStrapi(strapi: Core.Strapi, { calls, events, pages }: Rows): Promise<void> {
  for (const publishedAt of [null, new Date()]) {
    const columnsOf = (rows: { columns: Data }[]) =>
      rows.map(({ columns }) => ({ ...columns, locale: 'fr', publishedAt }));
    const callIds = await insert(strapi, 'api::call.call', columnsOf(calls));
    const eventIds = await insert(strapi, 'api::event.event', columnsOf(events));
    const pageIds = await insert(strapi, 'api::program-page.program-page', columnsOf(pages));

    const notices = calls.map((call) => call.notices);
    const cutOffs = calls.map((call) => call.cutOffs);
    const fields = events.map((event) => event.informationFields);
    const steps = pages.map((page) => page.steps);
    await attach(strapi, { table: 'calls_cmps', field: 'notices' }, 'call.notice', callIds, notices);
    await attach(strapi, { table: 'calls_cmps', field: 'cutOffs' }, 'call.cut-off', callIds, cutOffs);
    await attach(
      strapi,
      { table: 'events_cmps', field: 'informationFields' },
      'event.information-field',
      eventIds,
      fields
    );
    await attach(strapi, { table: 'program_pages_cmps', field: 'steps' }, 'program.step', pageIds, steps);

    const links = pages.flatMap((page, index) =>
      page.calls.map((call, order) => ({
        call_id: callIds[call],
        program_page_id: pageIds[index],
        call_ord: order + 1,
        program_page_ord: 1,
      }))
    );
    await strapi.db.connection.batchInsert('calls_program_pages_lnk', links, CHUNK);
  }
}

/** @returns the ids of the new rows, in their order */
async function insert(strapi: Core.Strapi, uid: string, rows: Data[]): Promise<number[]> {
  const ids: number[] = [];
  for (let start = 0; start < rows.length; start += CHUNK) {
    const data = rows.slice(start, start + CHUNK);
    const created = await strapi.db.query(uid as UID.Schema).createMany({ data });
    ids.push(...(created.ids as number[]));
  }
  return ids;
}

/** Gives each of the entries its components, in their order. */
async function attach(
  strapi: Core.Strapi,
  { table, field }: { table: string; field: string },
  component: string,
  entryIds: number[],
  componentsOf: Data[][]
): Promise<void> {
  const ids = await insert(strapi, component, componentsOf.flat());
  let next = 0;
  const joins = componentsOf.flatMap((components, index) =>
    components.map((_, order) => ({
      entity_id: entryIds[index],
      cmp_id: ids[next++],
      component_type: component,
      field,
      order: order + 1,
    }))
  );
  await strapi.db.connection.batchInsert(table, joins, CHUNK);
}
