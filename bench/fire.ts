import autocannon, { type Client, type Options } from 'autocannon';

export interface Answer {
  status: number;
  /** In ms. */
  latency: number;
  /** The header X-Cache; `undefined` if there is none. */
  cache: string | undefined;
  /** Of the request that it answers. */
  method: string | undefined;
}

/** The number of concurrent requests, and either their total or a duration in seconds. */
export interface Load {
  connections: number;
  amount?: number;
  duration?: number;
}

/** s: twice as long as a write waits for its turn. */
const TIMEOUT = 60;

/**
 * Sends requests to a server, and calls back with every answer.
 *
 * @param asked one request for all, or a function that returns the next one
 * @throws Error if one of the answers was not a 2xx, or did not arrive
 */
export function fire(
  url: string,
  asked: autocannon.Request | (() => autocannon.Request),
  load: Load,
  onAnswer: (answer: Answer) => void
): Promise<void> {
  const last: Last = { method: undefined };
  const request = typeof asked === 'function' ? mixOf(asked, last) : asked;
  if (typeof asked !== 'function') last.method = asked.method;
  const setupClient = (client: Client) => tellOf(client, last, onAnswer);
  // Ends within a tenth of a second after the last answer.
  const sampleInt = 100;
  const options: Options = { url, ...load, requests: [request], setupClient, sampleInt, timeout: TIMEOUT };
  return new Promise((resolve, reject) => {
    autocannon(options, (error, result) => {
      if (error) return reject(error);
      const { non2xx, errors } = result;
      if (non2xx === 0 && errors === 0) return resolve();
      const what = request.path ?? 'a mix of requests';
      reject(new Error(`${url}, ${what}: ${non2xx} answers were not 2xx, ${errors} did not come`));
    });
  });
}

/** What is known of the answer that autocannon reports next, besides what it says itself. */
interface Last {
  method: string | undefined;
}

/** Requests that differ. Each connection keeps the method of its request, and tells it just before its answer. */
function mixOf(asked: () => autocannon.Request, last: Last): autocannon.Request {
  return {
    setupRequest: (defaults, context) => {
      const next = asked();
      Object.assign(context, { method: next.method });
      return { ...defaults, ...next };
    },
    onResponse: (_status, _body, context) => Object.assign(last, context),
  };
}

function tellOf(client: Client, last: Last, onAnswer: (answer: Answer) => void): void {
  let cache: string | undefined;
  client.on('headers', (parsed) => {
    // Contrary to the types, these are the parser's: names and values alternate.
    const { headers } = parsed as unknown as { headers: string[] };
    const name = headers.findIndex((text, index) => index % 2 === 0 && text.toLowerCase() === 'x-cache');
    cache = name < 0 ? undefined : headers[name + 1];
  });
  client.on('response', (status, _bytes, latency) => onAnswer({ status, latency, cache, ...last }));
}
