import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A subscriber on loopback that accepts everything at once. */
export interface Subscriber {
  url: string;
  /** When each message first arrived, by its id: ms (UTC), by the system's clock. */
  arrivals: Map<string, number>;
  stop: () => void;
}

export async function startSubscriber(): Promise<Subscriber> {
  const arrivals = new Map<string, number>();
  const server = createServer((request, response) => {
    const id = String(request.headers['webhook-id']);
    if (!arrivals.has(id)) arrivals.set(id, Date.now());
    request.resume().once('end', () => response.writeHead(200).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, arrivals, stop };
}
