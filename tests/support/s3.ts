import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** A request that the store has answered. */
export interface Stored {
  method: string;
  /** The bucket and the object's key. */
  path: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** The part of an S3-compatible store that accepts and deletes objects. */
export interface Store {
  address: string;
  requests: Stored[];
  close: () => void;
}

export async function startStore(): Promise<Store> {
  const requests: Stored[] = [];
  const server = createServer(async (request, response) => {
    const { method = '', url = '', headers } = request;
    requests.push({ method, path: url.split('?')[0], headers, body: await buffer(request) });
    response.writeHead(method === 'DELETE' ? 204 : 200, { ETag: '"tag"' }).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () => server.close().closeAllConnections(),
  };
}
