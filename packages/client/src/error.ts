/** The body of Strapi's error responses. */
interface ErrorBody {
  status: number;
  name: string;
  message: string;
  details?: unknown;
}

/** A request that failed, because the server refused it or could not be reached. */
export class GuichetError extends Error {
  /** The HTTP status; 0 if there was no response. */
  readonly status: number;
  /** Strapi's details, for example each problem with its path. */
  readonly details: unknown;

  constructor({ status, name, message, details }: ErrorBody, options?: { cause: unknown }) {
    super(message, options);
    this.name = name;
    this.status = status;
    this.details = details;
  }
}

/** @param body the body of the response; from Strapi, `{ error: { status, name, message, details } }` */
export function refused(response: Response, body: unknown): GuichetError {
  const { error } = (typeof body === 'object' && body !== null ? body : {}) as { error?: ErrorBody };
  if (error?.message) return new GuichetError(error);
  const { status, url } = response;
  const message = `${url} answers ${status}, and not as Strapi does: is baseUrl the address of the CMS?`;
  return new GuichetError({ status, name: 'UnexpectedAnswer', message });
}

/** @returns an error for a request that got no response; errors of the query itself are returned unchanged */
export function unsent(address: string, cause: unknown): unknown {
  return cause instanceof RangeError ? cause : unreachable(address, cause);
}

function unreachable(address: string, cause: unknown): GuichetError {
  const reason = cause instanceof Error ? reasonOf(cause) : String(cause);
  const message = `${address} cannot be read: ${reason}`;
  return new GuichetError({ status: 0, name: 'NetworkError', message }, { cause });
}

/** Node only says "fetch failed"; the reason is in the cause. */
function reasonOf({ message, cause }: Error): string {
  return cause instanceof Error && cause.message ? cause.message : message;
}
