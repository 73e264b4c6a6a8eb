import { createHash } from 'node:crypto';

/** What a row of the journal says, as the database returns it. `locales`, `changed` and `details` are JSON. */
export interface Content {
  /** ms (UTC) */
  at: number;
  author_kind: string;
  author_id: string | null;
  author_name: string | null;
  origin: string;
  action: string;
  uid: string;
  entry_id: string | null;
  title: string | null;
  locales: string;
  changed: string;
  change: string | null;
  details: string | null;
}

/** A place in the chain, with the hash of the row there. */
export interface Place {
  position: number;
  hash: string;
}

/** A row with its place in the chain. */
export type Sealed = Content & Place & { id: number };

/** The first row that does not agree. */
export interface Broken {
  /** `null` if it is not there. */
  id: number | null;
  position: number;
  why: string;
}

/** Before the first row. */
export const GENESIS: Place = { position: 0, hash: '0'.repeat(64) };

const FIELDS = [
  ...(['at', 'author_kind', 'author_id', 'author_name', 'origin', 'action', 'uid', 'entry_id'] as const),
  ...(['title', 'locales', 'changed', 'change', 'details'] as const),
];

/** The place of a row that follows another one: the SHA-256 over its position, its content and the hash before it. */
export function placeAfter(previous: Place, content: Content): Place {
  const position = previous.position + 1;
  const fields = FIELDS.map((name) => (name === 'at' ? Number(content.at) : content[name]));
  const json = JSON.stringify([previous.hash, position, ...fields]);
  return { position, hash: createHash('sha256').update(json).digest('hex') };
}

/** @returns what does not agree of a row, if it should follow `previous` */
export function brokenAt(previous: Place, row: Sealed): Broken | null {
  const { id, position } = row;
  const expected = placeAfter(previous, row);
  const wrong = (why: string) => ({ id, position, why });
  if (position > expected.position) return wrong(missing(expected.position, position - 1));
  if (position < expected.position) return wrong(`it stands before row ${expected.position}, where none may`);
  if (row.hash !== expected.hash) return wrong('its hash does not agree with its content and the row before');
  return null;
}

/** @returns what is not right about the end of the chain, if it should end at `head` */
export function brokenEnd(last: Place, head: Place): Broken | null {
  const wrong = (why: string) => ({ id: null, position: head.position, why });
  if (last.position < head.position) return wrong(missing(last.position + 1, head.position));
  if (last.position > head.position || last.hash !== head.hash)
    return wrong(`the chain ends elsewhere, at row ${last.position}`);
  return null;
}

const missing = (from: number, to: number) =>
  from === to ? `row ${from} is missing` : `rows ${from} to ${to} are missing`;
