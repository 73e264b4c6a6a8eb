import type { AddressInfo } from 'node:net';

import type { TestApp } from './app';

/** The address of the application, which from now on listens on a free loopback port; it ends with the application. */
export function listen({ strapi }: TestApp): Promise<string> {
  const server = strapi.server.httpServer;
  return new Promise((resolve) => {
    const tell = () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    if (server.listening) tell();
    else server.listen(0, '127.0.0.1', tell);
  });
}
