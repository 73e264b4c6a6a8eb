import type { TestApp } from './app';

type Headers = Record<string, string>;

/** Asks REST for an action; answers its status and, of its body, what it says of the call or of the refusal. */
export function askRest({ http }: TestApp, headers: Headers = {}) {
  return async (documentId: string, action: string, body: object = {}, query = '') => {
    const path = `/api/calls/${documentId}/actions/${action}${query}`;
    const answer = await http.post(path).set(headers).send(body);
    const { data, error } = answer.body;
    return { status: answer.status, data, error };
  };
}

/** Asks GraphQL for a mutation; answers the call, or the message and code of the refusal. */
export function askGraphql({ http }: TestApp, headers: Headers = {}) {
  return async (mutation: string) => {
    const query = `mutation { ${mutation} { title state opensAt closesAt rolling } }`;
    const { body } = await http.post('/graphql').set(headers).send({ query });
    const [error] = body.errors ?? [];
    if (error) return { message: error.message, code: error.extensions.code };
    return Object.values(body.data)[0];
  };
}
