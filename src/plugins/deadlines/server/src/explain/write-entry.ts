import type { ExplainedEntry } from './explained';
import { table, wrap } from './text';

/** An explained entry as text, for a terminal. */
export function writeEntry(entry: ExplainedEntry): string {
  const { documentId, version, locale, at, timezone, changes } = entry;
  const heading = `Entry ${documentId} (${[version, locale].filter(Boolean).join(', ')}) at ${at}, in ${timezone}`;
  const values: [string, string | null][] = [
    ...Object.entries(entry.states),
    ['nextTransitionAt', entry.nextTransitionAt],
    ['nextDeadlineAt', entry.nextDeadlineAt],
    ['under embargo until', entry.embargoUntil],
  ];
  const present = values.map(([name, value]): [string, string] => [name, value ?? 'null']);
  return `${[...wrap(heading, ''), ...table(present, '  '), '', ...writeChanges(changes)].join('\n')}\n`;
}

function writeChanges(changes: ExplainedEntry['changes']): string[] {
  if (changes.length === 0) return ['Nothing changes any more'];
  const lines = changes.map(({ at, local, state, from, to }): [string, string] => [
    at,
    `${local}, ${state}: ${from} -> ${to}`,
  ]);
  return ['Next changes, in UTC and in the zone of the entry', ...table(lines, '  ')];
}
