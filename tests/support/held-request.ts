import http, { type IncomingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';

export interface HeldAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** A request of which the server has all but the end of the body. */
export interface HeldRequest {
  /** Resolves once the server has the beginning. */
  sent: Promise<void>;
  /** Sends the rest. */
  finish: () => Promise<HeldAnswer>;
}

/** Begins to post JSON, over a connection of its own that is kept alive. */
export function hold(address: string, path: string, body: object, headers: object = {}): HeldRequest {
  const json = JSON.stringify(body);
  const request = http.request(`${address}${path}`, {
    method: 'POST',
    agent: new http.Agent({ keepAlive: true }),
    headers: {
      ...headers,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(json),
      // The server says when it has begun with it.
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
