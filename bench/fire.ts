import autocannon, { type Client, type Options } from 'autocannon';

export interface Answer {
  status: number;
  /** In ms. */
  latency: number;
  /** What the header X-Cache says; `undefined` where there is none. */
  cache: string | undefined;
}

/** How many at once, and either how many in all or for how many seconds. */
export interface Load {
  connections: number;
  amount?: number;
  duration?: number;
}

/**
 * Asks a server and tells of every answer.
 *
 * @param asked one request for all, or a function that is asked for the next one
 * @throws Error where one of the answers was not a 2xx, or did not come
 */
export function fire(
  url: string,
  asked: autocannon.Request | (() => autocannon.Request),
  load: Load,
  onAnswer: (answer: Answer) => void
): Promise<void> {
  const request: autocannon.Request =
    typeof asked === 'function' ? { setupRequest: (defaults) => ({ ...defaults, ...asked() }) } : asked;
  const setupClient = (client: Client) => tellOf(client, onAnswer);
  // Ends within a tenth of a second after the last answer.
  const options: Options = { url, ...load, requests: [request], setupClient, sampleInt: 100 };
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

function tellOf(client: Client, onAnswer: (answer: Answer) => void): void {
  let cache: string | undefined;
  client.on('headers', (parsed) => {
    // Otherwise than its types say, these are the parser's: names and values in turn.
    const { headers } = parsed as unknown as { headers: string[] };
    const name = headers.findIndex((text, index) => index % 2 === 0 && text.toLowerCase() === 'x-cache');
    cache = name < 0 ? undefined : headers[name + 1];
  });
  client.on('response', (status, _bytes, latency) => onAnswer({ status, latency, cache }));
}
