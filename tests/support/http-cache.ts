import { setTimeout as wait } from 'node:timers/promises';
import type { Response } from 'supertest';

import type { TestApp } from './app';

interface ContentChanges {
  isConnected: () => boolean;
  generation: () => number;
}

/** The service of an application that counts changes of its content. */
export function contentOf({ strapi }: TestApp): ContentChanges {
  return strapi.plugin('http-cache').service('content');
}

/** Waits until the application receives the writes of other instances (again). */
export async function hearing(app: TestApp): Promise<void> {
  while (!contentOf(app).isConnected()) await wait(10);
}

export type Headers = Record<string, string>;

/** Reads a path as a visitor. */
export function read(app: TestApp, path: string, headers: Headers = {}): Promise<Response> {
  return whileHearing(app, () => app.http.get(encodeURI(path)).set(headers), isBypass);
}

/** Sends a query to GraphQL as a visitor. */
export function ask(app: TestApp, query: string, headers: Headers = {}): Promise<Response> {
  return whileHearing(app, () => app.http.post('/graphql').set(headers).send({ query }), isBypass);
}

export const isBypass = ({ headers }: { headers: Record<string, unknown> }) =>
  headers['x-cache'] === 'bypass';

/** How often an application said that it does not receive the writes of others. */
const refusals = new WeakMap<ContentChanges, { count: number }>();

function refusalsOf(app: TestApp): { count: number } {
  const content = contentOf(app);
  const known = refusals.get(content);
  if (known) return known;
  const counted = { count: 0 };
  const isConnected = content.isConnected;
  content.isConnected = () => {
    const answer = isConnected();
    if (!answer) counted.count += 1;
    return answer;
  };
  refusals.set(content, counted);
  return counted;
}

/**
 * On a busy machine, an application may not receive its own notification within the second, and then keeps nothing. A
 * request that this happened to is sent once more. A bypass for any other reason counts.
 *
 * @param isInVain whether a result may come from that
 */
export async function whileHearing<T>(
  app: TestApp,
  work: () => PromiseLike<T>,
  isInVain: (result: T) => boolean
): Promise<T> {
  const refused = refusalsOf(app);
  for (let attempt = 1; ; attempt += 1) {
    await hearing(app);
    const before = refused.count;
    const result = await work();
    if (!isInVain(result) || refused.count === before || attempt === 5) return result;
  }
}

/** The `X-Cache` of each of these paths, requested in turn. */
export async function outcomes(app: TestApp, paths: string[]): Promise<string[]> {
  const said: string[] = [];
  for (const path of paths) said.push((await read(app, path)).headers['x-cache']);
  return said;
}
