import type { ExplainedQuery, ExplainedState, ExplainedType } from './explained';
import { shorten, table, wrap } from './text';

const KINDS = { collectionType: 'collection type', singleType: 'single type', component: 'component' };
const DATABASES: Record<string, string> = { sqlite: 'SQLite', postgres: 'PostgreSQL', mysql: 'MariaDB' };

/** An explained type as text, for a terminal. */
export function writeType(type: ExplainedType): string {
  const { uid, displayName, kind, at, timezone, database } = type;
  const zone = timezone.attribute
    ? `"${timezone.attribute}", otherwise ${timezone.default}`
    : timezone.default;
  const parts = [
    [`${displayName} (${uid}), ${KINDS[kind]}`, ...wrap(`As of ${at}. Zone: ${zone}`, '')],
    ...type.states.map(writeState),
    part(
      'Besides',
      table(
        type.besides.map(({ name, meaning }) => [name, meaning]),
        '  '
      )
    ),
    part('Computed attributes', type.computed.length > 0 ? wrap(type.computed.join(', '), '  ') : []),
    part(
      'Routes',
      type.routes.flatMap((route) => wrap(route, '  '))
    ),
    ...Object.values(type.plugins).map(({ heading, lines }) =>
      part(
        heading,
        lines.flatMap((line) => wrap(line, '  ', '    '))
      )
    ),
    part(
      `Queries, and how ${DATABASES[database] ?? database} would answer them (with --json in full)`,
      type.queries.flatMap(writeQuery)
    ),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function part(heading: string, lines: string[]): string[] {
  return lines.length === 0 ? [] : [heading, ...lines];
}

function writeState({ name, words, remarks }: ExplainedState): string[] {
  const pairs = words.map(({ word, meaning }): [string, string] => [word, meaning]);
  return [
    `State "${name}"`,
    ...table(pairs, '  '),
    ...remarks.flatMap((remark) => wrap(remark, '  ', '    ')),
  ];
}

function writeQuery({ query, sql, plan }: ExplainedQuery, index: number): string[] {
  const depth = (line: string) => line.length - line.trimStart().length;
  return [
    ...(index > 0 ? [''] : []),
    `  ${query}`,
    ...wrap(shorten(sql), '    ', '      '),
    ...plan.flatMap((line) => {
      const indent = ' '.repeat(Math.min(depth(line), 40));
      return wrap(shorten(line.trim()), `    | ${indent}`, `    |   ${indent}`);
    }),
  ];
}
