import type { State } from '@guichet/time';
import { StateBadge } from '../../parts/StateBadge';

interface Props {
  state: State;
  word: string | null;
}

/** A state's badge; nothing without a window. */
export function StateWord({ state, word }: Props) {
  return word === null ? null : <StateBadge words={state.words} word={word} />;
}
