/** The width of a terminal that most have. */
export const WIDTH = 100;

/** A text in a quoted name or value counts as a part of its word, so that instants stay whole. */
const WORDS = /(?:'(?:[^']|'')*'|"[^"]*"|`[^`]*`|[^\s'"`]|['"`](?=\s|$))+/g;

/**
 * Breaks a text between words.
 *
 * @param indent of its first line
 * @param hanging of the lines after it
 */
export function wrap(text: string, indent: string, hanging = indent): string[] {
  const lines: string[] = [];
  let line = indent;
  let isEmpty = true;
  for (const word of text.match(WORDS) ?? []) {
    if (!isEmpty && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = hanging;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line];
}

/** Pairs, with the second parts under each other. */
export function table(pairs: [string, string][], indent: string): string[] {
  const width = Math.max(0, ...pairs.map(([name]) => name.length));
  const hanging = `${indent}${' '.repeat(width + 2)}`;
  return pairs.flatMap(([name, text]) => {
    const [first = '', ...rest] = wrap(text, hanging);
    return [`${indent}${name.padEnd(width + 2)}${first.trimStart()}`, ...rest];
  });
}

const VALUE = "'(?:[^']|'')*'";
const LIST = new RegExp(`(${VALUE}, ?${VALUE})((?:, ?${VALUE}){3,})`, 'g');
const CASES = /( WHEN (?:(?! WHEN | ELSE ).)+){4,}(?= ELSE )/g;

/** Without what only repeats itself: the names of all time zones, and the days in them. */
export function shorten(sql: string): string {
  const lists = sql.replace(LIST, (_all, first: string, rest: string) => {
    return `${first}, … ${rest.match(new RegExp(VALUE, 'g'))!.length} more`;
  });
  return lists.replace(CASES, (all) => {
    const cases = all.split(/(?= WHEN )/);
    return `${cases.slice(0, 2).join('')} … ${cases.length - 2} more`;
  });
}
