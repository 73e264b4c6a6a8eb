import { createServer } from 'node:net';

const FIRST = 18436;
const LAST = 18445;

/**
 * Ports of 127.0.0.1 on which nobody listens.
 *
 * @throws Error where too few of those that the comparison uses are free
 */
export async function freePorts(count: number): Promise<number[]> {
  const free: number[] = [];
  for (let port = FIRST; port <= LAST && free.length < count; port += 1) {
    if (await isFree(port)) free.push(port);
  }
  if (free.length === count) return free;
  throw new Error(`Only ${free.length} of the ports ${FIRST} to ${LAST} are free: ${count} are needed`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
