import { errors } from '@strapi/utils';

/** Which rows are asked for. */
export interface JournalQuery {
  /** `server`, or a kind and an id: `administrator:3`. */
  person?: { kind: string; id: string | null };
  type?: string;
  action?: string;
  entry?: string;
  /** ms (UTC): from this instant on, and before that one. */
  from?: number;
  to?: number;
  /** The last row of the page before. */
  after?: { at: number; id: number };
  pageSize: number;
}

const KNOWN = ['person', 'type', 'action', 'entry', 'from', 'to', 'after', 'pageSize'];
const DEFAULT_PAGE = 25;
const LARGEST_PAGE = 100;

/** @throws ValidationError (400) that names the parameter, its value and what it should be */
export function readJournalQuery(parameters: Record<string, unknown>): JournalQuery {
  for (const [name, value] of Object.entries(parameters)) {
    if (!KNOWN.includes(name)) throw new errors.ValidationError(`${name}: use ${KNOWN.join(', ')}`);
    if (typeof value !== 'string' || value === '' || value.includes('\0'))
      throw wrong(name, value, 'one text');
  }
  const { person, type, action, entry, from, to, after, pageSize } = parameters as Record<string, string>;
  return {
    ...(person && { person: readPerson(person) }),
    ...(type && { type }),
    ...(action && { action }),
    ...(entry && { entry }),
    ...(from && { from: readInstant('from', from) }),
    ...(to && { to: readInstant('to', to) }),
    ...(after && { after: readAfter(after) }),
    pageSize: pageSize ? readPageSize(pageSize) : DEFAULT_PAGE,
  };
}

function readPerson(value: string) {
  const [, kind, id] = /^(administrator|api-token|visitor|server|unknown)(?::(\S+))?$/.exec(value) ?? [];
  if (kind) return { kind, id: id ?? null };
  throw wrong('person', value, 'a kind and an id, such as administrator:3 or api-token:1, or server');
}

function readInstant(name: string, value: string): number {
  const instant = /^\d{4}-\d\d-\d\dT.+(Z|[+-]\d\d:\d\d)$/.test(value) ? Date.parse(value) : NaN;
  if (Number.isFinite(instant)) return instant;
  throw wrong(name, value, 'an instant, such as 2022-03-18T22:59:30Z');
}

function readAfter(value: string) {
  const [, at, id] = /^(-?\d{1,15})\.(\d{1,15})$/.exec(value) ?? [];
  if (id) return { at: Number(at), id: Number(id) };
  throw wrong('after', value, 'meta.next of the page before');
}

function readPageSize(value: string): number {
  const size = Number(value);
  if (Number.isInteger(size) && size >= 1 && size <= LARGEST_PAGE) return size;
  throw wrong('pageSize', value, `a whole number from 1 to ${LARGEST_PAGE}`);
}

const wrong = (name: string, value: unknown, use: string) =>
  new errors.ValidationError(`${name} is ${JSON.stringify(value)}: use ${use}`);
