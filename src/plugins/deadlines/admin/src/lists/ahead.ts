import {
  earliest,
  NEXT_DEADLINE,
  NEXT_TRANSITION,
  nextTransition,
  readInstant,
  type State,
  windowOf,
} from '@guichet/time';
import type { DescribedModel } from '../../../server/src/admin/describe';
import type { ListedRow } from './columns';

/** The next state, and when it begins: ms (UTC). */
export interface NextState {
  word: string;
  at: number;
}

/**
 * The next transition of one state of an entry.
 *
 * @param row with the state as computed by the server
 * @param now ms (UTC)
 * @param defaultZone the IANA zone of entries that name none
 * @returns `null` if the clock changes nothing any more
 */
export function nextStateOf(
  { states }: DescribedModel,
  state: State,
  row: ListedRow,
  now: number,
  defaultZone: string
): NextState | null {
  const word = row[state.name];
  const at =
    state.kind === 'window' ? ownTransition(state, row, now, defaultZone) : instantOf(row, NEXT_TRANSITION);
  // For a gathered state the row only has the entry's next transition, which may be that of another state.
  const isKnown = state.kind === 'window' || states.length === 1;
  const next = state.words[state.words.indexOf(String(word)) + 1];
  if (typeof word !== 'string' || at === null || !isKnown || next === undefined) return null;
  return { word: next, at };
}

function ownTransition(
  { name, rule }: State,
  row: ListedRow,
  now: number,
  defaultZone: string
): number | null {
  const entry = {
    instant: (attribute: string) => instantOf(row, attribute),
    text: (attribute: string) => row[attribute] as string | null,
    flag: (attribute: string) => row[attribute] as boolean | null,
    // An entry that lacks what its state requires has no state.
    has: () => row[name] !== null,
  };
  return nextTransition(windowOf(rule, entry, defaultZone), now);
}

/** When the clock next changes what the list shows of these entries; ms (UTC). */
export function nextChangeOf(rows: ListedRow[]): number | null {
  return earliest(rows.flatMap((row) => [instantOf(row, NEXT_TRANSITION), instantOf(row, NEXT_DEADLINE)]));
}

export function instantOf(row: ListedRow, attribute: string): number | null {
  return readInstant(row[attribute] ?? null);
}
