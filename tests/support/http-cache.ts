import { setTimeout as wait } from 'node:timers/promises';
import type { Response } from 'supertest';

import type { TestApp } from './app';

interface ContentChanges {
  isConnected: () => boolean;
  generation: () => number;
}

/** What an application knows of its content's changes. */
export function contentOf({ strapi }: TestApp): ContentChanges {
  return strapi.plugin('http-cache').service('content');
}

/** Waits until it hears of others' writes, or does so again. */
export async function hearing(app: TestApp): Promise<void> {
  while (!contentOf(app).isConnected()) await wait(10);
}

export type Headers = Record<string, string>;

/** Reads a path as a visitor. */
export function read(app: TestApp, path: string, headers: Headers = {}): Promise<Response> {
  return whileHearing(app, () => app.http.get(encodeURI(path)).set(headers), isBypass);
}

/** Asks GraphQL as a visitor. */
export function ask(app: TestApp, query: string, headers: Headers = {}): Promise<Response> {
  return whileHearing(app, () => app.http.post('/graphql').set(headers).send({ query }), isBypass);
}

export const isBypass = ({ headers }: { headers: Record<string, unknown> }) =>
  headers['x-cache'] === 'bypass';

/** How often an application said that it does not hear of others' writes. */
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
 * On a busy machine the second may run out for which an application hears, and it keeps nothing: what was asked then is
 * asked once more. A bypass for any other reason is believed.
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

/** What `X-Cache` said to each of these, asked in turn. */
export async function outcomes(app: TestApp, paths: string[]): Promise<string[]> {
  const said: string[] = [];
  for (const path of paths) said.push((await read(app, path)).headers['x-cache']);
  return said;
}
