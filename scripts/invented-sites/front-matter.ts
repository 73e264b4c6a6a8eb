import { stringify } from 'yaml';

/** The front matter of a document; undefined is left out. */
export type Keys = Record<string, unknown>;

export type Format = 'yaml' | 'toml' | 'json';

/** A document with front matter in one of the three formats. */
export function documentOf(keys: Keys, body: string, format: Format = 'yaml'): string {
  const written = Object.fromEntries(Object.entries(keys).filter(([, value]) => value !== undefined));
  if (format === 'json') return `${JSON.stringify(written, null, 2)}\n\n${body}\n`;
  if (format === 'toml') return `+++\n${tomlOf(written)}+++\n\n${body}\n`;
  return `---\n${stringify(written, { lineWidth: 0 })}---\n\n${body}\n`;
}

function tomlOf(keys: Keys): string {
  return Object.entries(keys)
    .map(([key, value]) => `${key} = ${tomlValue(value)}\n`)
    .join('');
}

function tomlValue(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(tomlValue).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const parts = Object.entries(value).map(([key, one]) => `${key} = ${tomlValue(one)}`);
  return `{ ${parts.join(', ')} }`;
}
