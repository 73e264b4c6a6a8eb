import http, { type IncomingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';

export interface HeldAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** A request whose body is missing its end. */
export interface HeldRequest {
  /** Resolves once the server has received the beginning. */
  sent: Promise<void>;
  /** Sends the rest. */
  finish: () => Promise<HeldAnswer>;
}

/** Starts to post JSON, over a keep-alive connection of its own. */
export function hold(address: string, path: string, body: object, headers: object = {}): HeldRequest {
  const json = JSON.stringify(body);
  const request = http.request(`${address}${path}`, {
    method: 'POST',
    agent: new http.Agent({ keepAlive: true }),
    headers: {
      ...headers,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(json),
      // The server answers this when it has started to handle the request.
      expect: '100-continue',
    },
  });
  const sent = new Promise<void>((resolve, reject) => {
    request.once('continue', resolve).once('error', reject);
  });
  const answered = new Promise<HeldAnswer>((resolve, reject) => {
    request.once('error', reject).once('response', async (response) => {
      resolve({ status: response.statusCode!, headers: response.headers, body: await text(response) });
    });
  });
  answered.catch(() => undefined);
  request.write(json.slice(0, 1));
  return {
    sent,
    finish: () => {
      request.end(json.slice(1));
      return answered;
    },
  };
}
