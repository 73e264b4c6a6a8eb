import type { JournalRow } from '../../../server/src/journal/find-rows';

/** Where the page is, under Strapi's settings. */
export const JOURNAL = 'journal';

/** A constant: `Page.Protect` asks again when it gets a new array. */
export const permissions = [{ action: 'plugin::history.journal.read', subject: null }];

/** What the page shows. It is in the query of the page's address. */
export interface Shown {
  person?: string;
  type?: string;
  action?: string;
  /** Days, `2022-03-18`, in the browser's zone; both are shown. */
  from?: string;
  to?: string;
  /** The last row of the page before. */
  after?: string;
}

export function readShown(parameters: URLSearchParams): Shown {
  return Object.fromEntries(parameters);
}

/** The parameters that the server is asked with. */
export function askedFor({ from, to, ...others }: Shown): Record<string, string> {
  const start = from && beginningOf(from, 0);
  const end = to && beginningOf(to, 1);
  return { ...others, ...(start && { from: start }), ...(end && { to: end }) } as Record<string, string>;
}

/** The instant at which a day begins, or one of the days after it; none while the day is being typed. */
function beginningOf(day: string, later: number): string | undefined {
  const [year, month, date] = day.split('-').map(Number);
  const instant = new Date(year, month - 1, date + later);
  return Number.isNaN(instant.getTime()) ? undefined : instant.toISOString();
}

interface Types {
  uid: string;
  isSingle: boolean;
  isContent: boolean;
}

/** Where a row's entry is edited; none for a row about something else, and for an entry that was deleted. */
export function entryAddress({ type, entry, action, locales }: JournalRow, types: Types[]): string | null {
  const known = types.find(({ uid }) => uid === type);
  if (!known?.isContent || !entry || action === 'delete') return null;
  const place = known.isSingle ? `single-types/${type}` : `collection-types/${type}/${entry}`;
  return `/content-manager/${place}${locales[0] ? `?plugins[i18n][locale]=${locales[0]}` : ''}`;
}
