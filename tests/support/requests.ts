import { randomUUID } from 'node:crypto';

import type { TestApp } from './app';

/** The headers of somebody who asks; none for a visitor. */
export type Caller = { Authorization?: string };
export const VISITOR: Caller = {};

/** Creates an API token and returns the header that authenticates it. */
export async function tokenFor({ strapi }: TestApp, data: object): Promise<Caller> {
  const name = randomUUID();
  const { accessKey } = await strapi.service('admin::api-token').create({ name, lifespan: null, ...data });
  return { Authorization: `Bearer ${accessKey}` };
}

/** Status and body, to each of these REST paths and GraphQL queries. */
export type Answers = Record<string, { status: number; body: unknown }>;

/** Asks everything of a list as one caller: what begins with a slash by GET, the rest of GraphQL. */
export async function answersTo({ http }: TestApp, asked: string[], caller: Caller): Promise<Answers> {
  const answers: Answers = {};
  for (const one of asked) {
    const request = one.startsWith('/')
      ? http.get(encodeURI(one)).set(caller)
      : http.post('/graphql').set(caller).send({ query: one });
    const { status, text } = await request;
    // As text, since the order of keys tells something too.
    answers[one] = { status, body: text };
  }
  return answers;
}
