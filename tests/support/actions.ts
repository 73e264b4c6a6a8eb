import { AsyncResource } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';

import type { TestApp } from './app';

type Headers = Record<string, string>;

/** Sends an action over REST. Returns the status, and what the body says about the call or the refusal. */
export function askRest({ http }: TestApp, headers: Headers = {}) {
  return async (documentId: string, action: string, body: object = {}, query = '') => {
    const path = `/api/calls/${documentId}/actions/${action}${query}`;
    const answer = await http.post(path).set(headers).send(body);
    const { data, error } = answer.body;
    return { status: answer.status, data, error };
  };
}

/** Sends a mutation to GraphQL. Returns the call, or the message and code of the refusal. */
export function askGraphql({ http }: TestApp, headers: Headers = {}) {
  return async (mutation: string) => {
    const query = `mutation { ${mutation} { title state opensAt closesAt rolling } }`;
    const { body } = await http.post('/graphql').set(headers).send({ query });
    const [error] = body.errors ?? [];
    if (error) return { message: error.message, code: error.extensions.code };
    return Object.values(body.data)[0];
  };
}

/**
 * Starts something else while the next update of a model is about to be written. Lets the update go on once the other
 * has ended or is waiting for it.
 *
 * @returns the result of the other
 */
export function duringUpdate<T>({ strapi }: TestApp, model: string, other: () => Promise<T>): Promise<T> {
  // Bound to the context of this call. Otherwise it would join the transaction that it is to compete with.
  const start = AsyncResource.bind(other);
  return new Promise((resolve, reject) => {
    const unsubscribe = strapi.db.lifecycles.subscribe({
      models: [model],
      beforeUpdate: async () => {
        unsubscribe();
        let isThrough = false;
        const through = () => {
          isThrough = true;
        };
        const answer = start();
        answer.then(resolve, reject);
        answer.then(through, through);
        while (!isThrough && !somebodyWaits(strapi)) await new Promise(setImmediate);
      },
    });
  });
}

/** Whether anybody is waiting for their turn to write, or before that for SQLite's one connection. */
function somebodyWaits(strapi: Core.Strapi): boolean {
  if (strapi.plugin('concurrent-writes').service('write-lock').waiting() > 0) return true;
  const { dialect, connection } = strapi.db;
  return dialect.client !== 'postgres' && connection.client.pool.numPendingAcquires() > 0;
}
