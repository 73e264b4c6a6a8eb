import { addressOf, type Request } from './request';

/** What came back. */
export interface Answer {
  status: number;
  body: unknown;
}

/** A refusal by REST, or by the admin API. */
interface Refused {
  error?: { message?: string };
}

interface GraphqlError {
  message: string;
  extensions?: { code?: string; error?: unknown };
}

/** Words that say what to do, or what was expected. */
const REMEDY =
  /\b(use|give|put|leave|name|set|send|write|make|remove|number|shorten|compare|extend|keep|encode|publish|must|[Ee]xpected|should|needs?)\b/;
const BARE = /^Invalid [^:,;]*$/;
/** GraphQL's and Apollo's own, which say what is wrong and where, in the words of the standard. */
const OF_THE_STANDARD = [
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
];

/** REST's 403 and 404, and its 409, which is about the entry as it stands. */
const NOT_FOR_THEM = ['FORBIDDEN', 'STRAPI_NOT_FOUND_ERROR', 'STRAPI_CONFLICT_ERROR'];

/** Of parameters and fields: what is missing is named although nobody sent it. */
export type Names = ReadonlySet<string>;

/**
 * What is wrong with an answer: a 5xx, or a refusal that does not name what it is about or does not say what to do;
 * `null`: nothing. A refusal names something when a word of its message is in the request (a parameter, a field, a
 * value) or the name of a field that it lacks, and says what to do when it holds a word such as "use", "leave" or "must" and is no bare "Invalid …".
 */
export function judge(request: Request, { status, body }: Answer, names: Names): string | null {
  if (status >= 500) return `${status} ${typeof body === 'string' ? body : ''}`;
  const errors = (body as { errors?: GraphqlError[] } | null)?.errors;
  if (Array.isArray(errors))
    return errors.map((error) => judgeGraphql(request, error, names)).find(Boolean) ?? null;
  if (status !== 400 && status !== 413 && status !== 415) return null;
  return judgeMessage(request, (body as Refused).error?.message ?? '', names);
}

/** Whether it says that nothing was done; not one to a write of a draft that lacks what the answer was to hold. */
export function isRefusal({ status, body }: Answer): boolean {
  const errors = (body as { errors?: GraphqlError[] } | null)?.errors;
  if (!Array.isArray(errors)) return status >= 400;
  return errors.some(({ extensions = {} }) => extensions.code !== 'STRAPI_INCOMPLETE_ENTRY_ERROR');
}

function judgeGraphql(
  request: Request,
  { message, extensions = {} }: GraphqlError,
  names: Names
): string | null {
  if (extensions.code === 'INTERNAL_SERVER_ERROR') return `INTERNAL_SERVER_ERROR: ${message}`;
  const { code = '' } = extensions;
  if (OF_THE_STANDARD.includes(code) || NOT_FOR_THEM.includes(code)) return null;
  // Of variables that are of another type GraphQL itself says so.
  if (!('error' in extensions)) return null;
  return judgeMessage(request, message, names);
}

function judgeMessage(request: Request, message: string, names: Names): string | null {
  if (BARE.test(message) || !REMEDY.test(message)) return `says nothing of a remedy: ${message}`;
  const sent = JSON.stringify([request.query, request.body]);
  const asked = new Set(wordsIn(`${addressOf(request)} ${sent} body path data`));
  const isNamed = wordsIn(message).some((word) => asked.has(word) || names.has(word));
  return isNamed ? null : `names nothing of the request: ${message}`;
}

function wordsIn(text: string): string[] {
  return (text.match(/[\p{L}\w$*-]+/gu) ?? []).filter((word) => word.length > 1 || /[^a-z]/i.test(word));
}
