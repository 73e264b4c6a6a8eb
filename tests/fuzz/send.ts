import http from 'node:http';
import { text } from 'node:stream/consumers';

import type { Answer } from './judge';
import { addressOf, type Asker, type Request } from './request';

/** An answer that takes longer is none. ms */
const LONGEST = 20_000;

const agent = new http.Agent({ keepAlive: true, maxSockets: 8 });

/** Sends requests to an address, each with the headers of who asks. */
export function sendTo(address: string, headers: Record<Asker, object>) {
  return async (request: Request): Promise<Answer> => {
    const { method, asker, body } = request;
    const type = body === undefined ? {} : { 'Content-Type': 'application/json' };
    const sent = http.request(`${address}${addressOf(request)}`, {
      method,
      agent,
      timeout: LONGEST,
      headers: { ...headers[asker], ...type } as http.OutgoingHttpHeaders,
    });
    sent.once('timeout', () => sent.destroy(new Error(`no answer in ${LONGEST} ms`)));
    sent.end(body === undefined ? undefined : JSON.stringify(body));
    const response = await new Promise<http.IncomingMessage>((resolve, reject) => {
      sent.once('response', resolve).once('error', reject);
    });
    return { status: response.statusCode!, body: parsed(await text(response)) };
  };
}

function parsed(received: string): unknown {
  try {
    return JSON.parse(received);
  } catch {
    return received;
  }
}
