import { NEXT_DEADLINE, type Model, type State } from '@guichet/time';

const DAY = 24 * 60 * 60_000;

/** How far ahead the admin's home page looks. */
const AHEAD = 30 * DAY;

export type AgendaName = 'closing' | 'opening' | 'embargoed';

/** A query for entries of a type. Entries that match its filters have something ahead at the date in an attribute. */
export interface AgendaQuery {
  list: AgendaName;
  attribute: string;
  /** The state that begins then; `null` if no state begins. */
  state: string | null;
  filters: Record<string, unknown>;
}

/**
 * The queries for what is ahead for a type: deadlines and windows that begin, within thirty days, and embargoes, however
 * long they last.
 *
 * @param now ms (UTC)
 */
export function agendaQueries({ states, deadline, embargo }: Model, now: number): AgendaQuery[] {
  const soon = { $lte: iso(now + AHEAD) };
  const closing = { list: 'closing', attribute: NEXT_DEADLINE, state: null } as const;
  const embargoed = { list: 'embargoed', state: null } as const;
  return [
    ...(deadline ? [{ ...closing, filters: { [NEXT_DEADLINE]: soon } }] : []),
    ...states.flatMap((state) => openings(state, soon)),
    ...(embargo ? [{ ...embargoed, attribute: embargo, filters: { [embargo]: { $gt: iso(now) } } }] : []),
  ];
}

/** A gathered state begins with one of its entries, and those have queries of their own. */
function openings({ kind, name, words, rule }: State, soon: object): AgendaQuery[] {
  const [from] = rule.starts;
  if (kind === 'gathered' || from === null) return [];
  return [{ list: 'opening', attribute: from, state: name, filters: { [name]: words[0], [from]: soon } }];
}

const iso = (instant: number) => new Date(instant).toISOString();
