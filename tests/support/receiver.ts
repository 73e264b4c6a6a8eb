import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

/** A message as it arrived. */
export interface Received {
  /** The part of the path after the slash. */
  name: string;
  id: string;
  /** When it had arrived completely; ms (UTC), by the system's clock. */
  arrivedAt: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** The answer to a message: a status, or a function that writes the response. */
export type Answer = number | ((response: ServerResponse, message: Received) => void);

/** A subscriber on loopback that accepts every message and keeps it, in the order of arrival. */
export interface Receiver {
  /** Its address for a subscriber with that name. Several can share one receiver. */
  url: (name?: string) => string;
  received: Received[];
  /** Sets the answer from now on, for one subscriber or for all; 204 at first. */
  answer: (answer: Answer, name?: string) => void;
  /** Closes every connection, answered or not. */
  hangUp: () => void;
  stop: () => Promise<void>;
}

export async function startReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  const answers = new Map<string, Answer>();
  const server = createServer(async (request, response) => {
    const message = await read(request);
    received.push(message);
    const answer = answers.get(message.name) ?? answers.get('') ?? 204;
    if (typeof answer === 'number') response.writeHead(answer).end();
    else answer(response, message);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: (name = '') => `http://127.0.0.1:${port}/${name}`,
    received,
    answer: (answer, name = '') => void answers.set(name, answer),
    hangUp: () => server.closeAllConnections(),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Verifies a message like a subscriber with that secret. Throws if it is not signed with it. */
export function verify({ headers, body }: Received, secret: string): unknown {
  return new Webhook(secret).verify(body, headers as Record<string, string>);
}

async function read(request: IncomingMessage): Promise<Received> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const { headers } = request;
  const body = Buffer.concat(chunks).toString();
  const arrivedAt = Date.now();
  return { name: request.url!.slice(1), id: headers['webhook-id'] as string, arrivedAt, headers, body };
}
