import { setTimeout as wait } from 'node:timers/promises';
import type { Response } from 'supertest';

import type { TestApp } from './app';

interface Content {
  hears: () => boolean;
  generation: () => number;
}

/** What an application knows of its content's changes. */
export function contentOf({ strapi }: TestApp): Content {
  return strapi.plugin('http-cache').service('content');
}

/** Waits until it hears of others' writes, or does so again. */
export async function hearing(app: TestApp): Promise<void> {
  while (!contentOf(app).hears()) await wait(10);
}

export type Headers = Record<string, string>;

/** Reads a path as a visitor. */
export function read(app: TestApp, path: string, headers: Headers = {}): Promise<Response> {
  return believed(app, () => app.http.get(encodeURI(path)).set(headers));
}

/** Asks GraphQL as a visitor. */
export function ask(app: TestApp, query: string, headers: Headers = {}): Promise<Response> {
  return believed(app, () => app.http.post('/graphql').set(headers).send({ query }));
}

/** On a busy machine the second may run out for which an application hears: a `bypass` is believed at the second time. */
async function believed(app: TestApp, request: () => PromiseLike<Response>): Promise<Response> {
  await hearing(app);
  const answer = await request();
  if (answer.headers['x-cache'] !== 'bypass') return answer;
  await hearing(app);
  return request();
}

/** What `X-Cache` said to each of these, asked in turn. */
export async function outcomes(app: TestApp, paths: string[]): Promise<string[]> {
  const said: string[] = [];
  for (const path of paths) said.push((await read(app, path)).headers['x-cache']);
  return said;
}
