import {
  earliest,
  NEXT_DEADLINE,
  NEXT_TRANSITION,
  nextTransition,
  phaseAt,
  readInstant,
  type State,
  startsOf,
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
  if (typeof row[state.name] !== 'string') return null;
  if (state.kind === 'dated') return ownNext(state, row, now, defaultZone);
  // For a gathered state the row only has the entry's next transition, which may be that of another state.
  const at = states.length === 1 ? instantOf(row, NEXT_TRANSITION) : null;
  const word = state.words[state.words.indexOf(String(row[state.name])) + 1];
  return at === null || word === undefined ? null : { word, at };
}

function ownNext(
  { name, rule, words }: State,
  row: ListedRow,
  now: number,
  defaultZone: string
): NextState | null {
  const entry = {
    instant: (attribute: string) => instantOf(row, attribute),
    text: (attribute: string) => row[attribute] as string | null,
    flag: (attribute: string) => row[attribute] as boolean | null,
    // An entry that lacks what its state requires has no state.
    has: () => row[name] !== null,
  };
  const starts = startsOf(rule, entry, defaultZone);
  const at = nextTransition(starts, now);
  return at === null ? null : { word: words[phaseAt(starts, at)!], at };
}

/** When the clock next changes what the list shows of these entries; ms (UTC). */
export function nextChangeOf(rows: ListedRow[]): number | null {
  return earliest(rows.flatMap((row) => [instantOf(row, NEXT_TRANSITION), instantOf(row, NEXT_DEADLINE)]));
}

export function instantOf(row: ListedRow, attribute: string): number | null {
  return readInstant(row[attribute] ?? null);
}
