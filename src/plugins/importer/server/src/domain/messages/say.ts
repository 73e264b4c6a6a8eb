import { shortened } from '../read/text';
import en from './en.json';

type Key = keyof typeof en;

/** Names a sentence of a report, see `en.json`. */
export type Code = Exclude<Key, `${string}.remedy`>;

/** Names a sentence about why a file is not imported. Such a sentence has a remedy. */
export type ProblemCode = { [K in Key]: K extends `${infer C}.remedy` ? C & Code : never }[Key];

/** The values of `{name}` in a sentence; instants are UTC, ISO 8601. */
export type MessageValues = Record<string, string | number>;

/** A sentence of the report: in English, and with what is needed to translate it. */
export interface Message {
  message: string;
  code: Code;
  values: MessageValues;
}

/** The longest quotation of a value, because a title may be a whole document. */
const QUOTED = 1000;

/** A sentence about a document, in English. */
export function say(code: Code, given: MessageValues = {}): Message {
  const values = quoted(given);
  return { message: sentence(code, values), code, values };
}

function quoted(values: MessageValues): MessageValues {
  const entries = Object.entries(values);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, typeof value === 'string' ? shortened(value, QUOTED) : value])
  );
}

/** The remedy for a problem with a document, in English. */
export function remedyOf(code: ProblemCode): string {
  return en[`${code}.remedy`];
}

function sentence(key: Key, values: MessageValues): string {
  return en[key].replaceAll(/\{(\w+)\}/g, (_match, name: string) => String(values[name]));
}
