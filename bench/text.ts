import { median } from './statistics';

const NAME = 30;

/** What writes the lines of a table: a name, then texts at the right of columns of these widths. */
export const lineOf = (widths: number[]) => (name: string, texts: string[]) =>
  `  ${name.padEnd(NAME)}${texts.map((text, column) => text.padStart(widths[column])).join('')}`.trimEnd();

/** The median of the rounds, with the least and the most: what is between them is noise. */
export function spread(values: number[], inWords: (value: number) => string): string {
  return `${inWords(median(values))} (${inWords(Math.min(...values))}–${inWords(Math.max(...values))})`;
}

export const short = (ratio: number) => String(Number(ratio.toPrecision(3)));

/** ms */
export const precise = (latency: number) => latency.toFixed(2);
