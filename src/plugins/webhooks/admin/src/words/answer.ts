import { judge, type Attempt } from '../../../server/src/domain/delivery-outcome';

/** The key of a text, and the values it is filled with. */
export interface Text {
  key: string;
  values: Record<string, string | number>;
}

/** Statuses that an administrator can do something about, with the name of their text. */
const STATUSES: [(status: number) => boolean, string][] = [
  [(status) => judge(status) === 'delivered', 'taken'],
  [(status) => judge(status) === 'gone', 'gone'],
  [(status) => status >= 300 && status < 400, 'redirect'],
  [(status) => status === 401 || status === 403, 'forbidden'],
  [(status) => status === 404, 'not-found'],
  [(status) => status === 429, 'busy'],
  [(status) => status >= 500, 'broken'],
  [() => true, 'refused'],
];

/** What Node and this plugin say if there was no response, with the name of the text for it. */
const ERRORS: [RegExp, string][] = [
  [/no complete answer within/, 'timeout'],
  [/ENOTFOUND|EAI_AGAIN/, 'unknown-host'],
  [/ECONNREFUSED/, 'connection-refused'],
  [/ECONNRESET|EPIPE|socket hang up|aborted/, 'interrupted'],
  [/ETIMEDOUT|EHOSTUNREACH|ENETUNREACH/, 'unreachable'],
  [/certificate|CERT_|\bSSL\b|\bTLS\b/i, 'certificate'],
  [/secrets cannot be read/, 'secret'],
  [/is not allowed|no public address|not a public address/, 'private'],
  [/use https/, 'unencrypted'],
];

/** The outcome of an attempt, in words. */
export function answerOf({ status, error }: Pick<Attempt, 'status' | 'error'>): Text {
  if (status !== null) {
    const [, name] = STATUSES.find(([fits]) => fits(status))!;
    return { key: `answer.${name}`, values: { status } };
  }
  const [, name] = ERRORS.find(([pattern]) => pattern.test(error ?? '')) ?? [null, 'other'];
  return { key: `answer.${name}`, values: { error: error ?? '' } };
}
