import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { root } from '../prepare';
import { freePort } from './free-port';
import { start, type Running } from './processes';

export interface Instance extends Running {
  /** On 127.0.0.1. */
  port: number;
}

/**
 * Starts the compiled application as `npm start` does, in production.
 *
 * @param at its port on 127.0.0.1; by default a free one
 * @returns once it is ready
 * @throws Error if it ends instead
 */
export async function startInstance(env: Record<string, string>, at?: number): Promise<Instance> {
  const port = at ?? (await freePort());
  const strapi = path.join(path.dirname(require.resolve('@strapi/strapi/package.json')), 'bin', 'strapi.js');
  const own = { NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port), TRUST_PROXY: 'true' };
  const running = start(`The instance on port ${port}`, process.execPath, [strapi, 'start'], {
    cwd: root,
    env: { ...process.env, ...env, ...own },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await Promise.race([ready(port), running.ended]);
  return { ...running, port };
}

async function ready(port: number): Promise<void> {
  const isReady = () =>
    fetch(`http://127.0.0.1:${port}/_ready`).then(
      ({ ok }) => ok,
      () => false
    );
  while (!(await isReady())) await wait(100);
}
