import { errors } from '@strapi/utils';

/**
 * A refusal with a status that Strapi has no class for. In GraphQL its name gives the code, `STRAPI_CONFLICT_ERROR`.
 */
export class ClientError extends errors.ApplicationError<string> {
  constructor(
    readonly status: number,
    name: string,
    message: string,
    details: unknown = {}
  ) {
    super(message, details);
    this.name = name;
  }
}

const NAMES: Record<number, string> = {
  409: 'ConflictError',
  413: 'PayloadTooLargeError',
  415: 'UnsupportedMediaTypeError',
};

/** The refusal for a library's error that names its own 4xx status; `null` for other errors. */
export function clientErrorOf(error: Error): ClientError | null {
  const { status } = error as { status?: unknown };
  if (typeof status !== 'number' || status < 400 || status >= 500) return null;
  return new ClientError(status, NAMES[status] ?? error.name, error.message);
}

/** The 409 for something that exists already. */
export function conflict(message: string, details: unknown): ClientError {
  return new ClientError(409, NAMES[409], message, details);
}
