import type { TestApp } from './app';
import { newAdministrator } from './people';

export const JOURNAL_TABLE = 'history_journal';

/** The permission to read the journal, of the content API and of the admin. */
export const READ_JOURNAL = 'plugin::history.journal.read';

interface Row {
  action: string;
  type: string;
  entry: string | null;
  title: string | null;
  locales: string[];
  changed: string[];
  author: { kind: string; id: string | null; name: string | null };
  origin: string;
  details: Record<string, unknown> | null;
  position: number | null;
}

interface Journal {
  data: Row[];
  meta: { next: string | null };
}

export type Caller = { Authorization: string };

/** A page of the journal, through the admin API. */
export async function journalOf({ http }: TestApp, admin: Caller, query = ''): Promise<Journal> {
  const { status, body } = await http.get(`/history/journal${query}`).set(admin);
  if (status !== 200) throw new Error(`${status}: ${JSON.stringify(body)}`);
  return body as Journal;
}

/** What was done since a row, oldest first, in words: `create admin::role Editor`. */
export async function doneBy(app: TestApp, admin: Caller, work: () => Promise<unknown>): Promise<string[]> {
  const [last] = (await journalOf(app, admin, '?pageSize=1')).data as (Row & { id: number })[];
  await work();
  const rows = (await journalOf(app, admin, '?pageSize=100')).data as (Row & { id: number })[];
  const newer = rows.filter(({ id }) => !last || id > last.id).sort((one, other) => one.id - other.id);
  return newer.map(({ action, type, title, changed }) => [action, type, title, ...changed].join(' '));
}

/** Somebody who may read the journal, and do what these actions allow. */
export const journalReader = (app: TestApp, ...actions: Parameters<typeof newAdministrator>[1]) =>
  newAdministrator(app, [READ_JOURNAL, ...actions]);

/** Gives rows that are committed their places in the chain. */
export const seal = ({ strapi }: TestApp): Promise<void> =>
  strapi.plugin('history').service('journal').seal();
