import { createServer } from 'node:net';

const FIRST = 18436;
const LAST = 18445;

/**
 * A free port of 127.0.0.1.
 *
 * @throws Error if all the ports of the comparison are taken
 */
export async function freePort(): Promise<number> {
  for (let port = FIRST; port <= LAST; port += 1) if (await isFree(port)) return port;
  throw new Error(`All ports from ${FIRST} to ${LAST} are taken: end what listens there`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
