import type { TestApp } from './app';
import type { Caller } from './tokens';

export const VISITOR: Caller = {};

/** Status and body, by REST path or GraphQL query. */
export type Answers = Record<string, { status: number; body: unknown }>;

/** Sends all requests of a list as one caller: those that begin with a slash with GET, the others to GraphQL. */
export async function answersTo({ http }: TestApp, asked: string[], caller: Caller): Promise<Answers> {
  const answers: Answers = {};
  for (const one of asked) {
    const request = one.startsWith('/')
      ? http.get(encodeURI(one)).set(caller)
      : http.post('/graphql').set(caller).send({ query: one });
    const { status, text } = await request;
    // As text, because the order of keys matters too.
    answers[one] = { status, body: text };
  }
  return answers;
}
