import type { AddressInfo } from 'node:net';

import type { TestApp } from './app';

/** Makes the application listen on a loopback port, until it ends. Returns its address. */
export function listen({ strapi }: TestApp, port = 0): Promise<string> {
  const server = strapi.server.httpServer;
  return new Promise((resolve) => {
    const tell = () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    if (server.listening) tell();
    else server.listen(port, '127.0.0.1', tell);
  });
}
