import type { Core } from '@strapi/strapi';
import type { Client } from 'pg';

import { insert, reserveIds } from './insert';
import type { Rows } from './rows';

type Data = Record<string, unknown>;

/** Where the components of an entry are: the table that links them, the name of their field, and what they are. */
interface Place {
  table: string;
  field: string;
  component: string;
}

const NOTICES = { table: 'calls_cmps', field: 'notices', component: 'call.notice' };
const CUT_OFFS = { table: 'calls_cmps', field: 'cutOffs', component: 'call.cut-off' };
const FIELDS = { table: 'events_cmps', field: 'informationFields', component: 'event.information-field' };
const STEPS = { table: 'program_pages_cmps', field: 'steps', component: 'program.step' };

/**
 * Fills the empty tables of a Strapi app, with published entries and drafts, in French. It uses neither the Document
 * Service nor Strapi's queries, which would take minutes for so many entries.
 */
export async function fillStrapi(strapi: Core.Strapi, client: Client, rows: Rows): Promise<void> {
  const filler = new Filler(strapi, client);
  const now = new Date();
  for (const publishedAt of [null, now]) {
    await filler.fillOnce(rows, { locale: 'fr', createdAt: now, updatedAt: now, publishedAt });
  }
}

class Filler {
  constructor(
    private readonly strapi: Core.Strapi,
    private readonly client: Client
  ) {}

  /** @param shared the columns that are the same in all entries */
  async fillOnce({ calls, events, pages }: Rows, shared: Data): Promise<void> {
    const entriesOf = (rows: { columns: Data }[]) => rows.map(({ columns }) => ({ ...columns, ...shared }));
    const callIds = await this.insert('api::call.call', entriesOf(calls));
    const eventIds = await this.insert('api::event.event', entriesOf(events));
    const pageIds = await this.insert('api::program-page.program-page', entriesOf(pages));

    const parts = <T, K extends keyof T>(rows: T[], key: K) => rows.map((row) => row[key]);
    await this.attach(NOTICES, callIds, parts(calls, 'notices'));
    await this.attach(CUT_OFFS, callIds, parts(calls, 'cutOffs'));
    await this.attach(FIELDS, eventIds, parts(events, 'informationFields'));
    await this.attach(STEPS, pageIds, parts(pages, 'steps'));

    const links = pages.flatMap((page, index) =>
      page.calls.map((call, order) => ({
        call_id: callIds[call],
        program_page_id: pageIds[index],
        call_ord: order + 1,
        program_page_ord: 1,
      }))
    );
    await insert(this.client, 'calls_program_pages_lnk', links);
  }

  /**
   * @param rows with the names of attributes
   * @returns the ids of the new rows, in their order
   */
  private async insert(uid: string, rows: Data[]): Promise<number[]> {
    const { tableName, attributes } = this.strapi.db.metadata.get(uid);
    const ids = await reserveIds(this.client, tableName, rows.length);
    const columnOf = (name: string) => (attributes[name] as { columnName?: string }).columnName ?? name;
    const columns = Object.keys(rows[0] ?? {}).map((name) => [name, columnOf(name)]);
    const named = rows.map((row, index) => ({
      id: ids[index],
      ...Object.fromEntries(columns.map(([name, column]) => [column, row[name]])),
    }));
    await insert(this.client, tableName, named);
    return ids;
  }

  /** Gives each of the entries its components, in their order. */
  private async attach(place: Place, entryIds: number[], componentsOf: Data[][]): Promise<void> {
    const ids = await this.insert(place.component, componentsOf.flat());
    let next = 0;
    const joins = componentsOf.flatMap((components, index) =>
      components.map((_, order) => ({
        entity_id: entryIds[index],
        cmp_id: ids[next++],
        component_type: place.component,
        field: place.field,
        order: order + 1,
      }))
    );
    await insert(this.client, place.table, joins);
  }
}
