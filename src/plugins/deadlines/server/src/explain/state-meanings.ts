import type { Exclusion, Rule, State } from '@guichet/time';
import type { ExplainedState } from './explained';

/** What each word of a state means, and when an entry has none. */
export function explainState(state: State): ExplainedState {
  const { name, kind, words } = state;
  if (state.kind === 'gathered') {
    const meanings = words.map((word) => ({ word, meaning: `"${state.source}" is "${word}" there` }));
    const gathered = `Gathered from the published entries in "${state.through}" (${state.target})`;
    return { name, kind, words: meanings, remarks: [`${gathered}; null without any that has a state`] };
  }
  const dates = state.rule.starts;
  const meanings = words.map((word, index) => ({ word, meaning: meaningOf(index, dates, state.rule) }));
  const { rolling, instantaneous } = state;
  const remarks = [
    `null: ${withoutState(state.rule).join('; or ')}`,
    rolling && `To publish an entry without "${dates.at(-1)}", "${rolling}" has to be set`,
    instantaneous && 'An entry may end at the instant at which it begins',
  ];
  return { name, kind, words: meanings, remarks: remarks.filter((remark) => typeof remark === 'string') };
}

function meaningOf(index: number, dates: (string | null)[], rule: Rule): string {
  const begins = dates[index - 1] ?? null;
  const ends = dates[index] ?? null;
  const isFirst = index === 0;
  const isLast = index === dates.length;
  if (isFirst && ends === null) return 'never: no attribute is named that begins it, so it has always begun';
  if (isLast) return lastMeaning(begins, dates[index - 2] ?? null, rule);
  const parts = [!isFirst && begins !== null && `from "${begins}"`, ends !== null && `until "${ends}"`];
  return parts.filter((part) => part !== false).join(' ') || 'always';
}

function lastMeaning(begins: string | null, before: string | null, { untilDefault }: Rule): string {
  const endOfDay = untilDefault === 'end-of-day' && `from the end of the day of "${before}"`;
  if (begins === null) return endOfDay || 'never: no attribute is named that ends it';
  return endOfDay ? `from "${begins}"; without it, ${endOfDay}` : `from "${begins}"`;
}

/** The ways for an entry not to have a state. */
function withoutState(rule: Rule): string[] {
  const named = rule.starts.filter((date) => date !== null);
  const missing = `without ${named.map((date) => `"${date}"`).join(' and ')}`;
  const required = rule.requires === null ? [] : [`without the component "${rule.requires}"`];
  return [missing, ...required, ...rule.unless.map(exclusion)];
}

function exclusion({ attribute, values }: Exclusion): string {
  return `if "${attribute}" is ${values.join(' or ')}`;
}
