import { randomUUID } from 'node:crypto';

import { ask, type Answered } from './ask';
import type { Caller } from './tokens';

/** One request to each interface of a server. Nothing in memory can answer them. */
export interface Interfaces {
  admin: Caller;
  token: Caller;
}

/** The parts of a response that matter for a fault. */
export interface Told {
  status: number;
  retryAfter: string | undefined;
  isKept: boolean;
  /** The name of the error, wherever the body has it. */
  name: string | undefined;
}

const JSON_TYPE = { 'content-type': 'application/json' };

/**
 * Sends a request to each interface once: reads, writes, the admin and its login.
 *
 * @returns each response, and how long the slowest took, in ms
 */
export async function askAll(address: string, { admin, token }: Interfaces) {
  const fresh = () => `unknown=${randomUUID()}`;
  const post = (body: object) => ({ method: 'POST', headers: JSON_TYPE, body: JSON.stringify(body) });
  const written = post({ data: { title: 'Written', slug: randomUUID(), rolling: true } });
  const requests = {
    rest: { path: `/api/calls?${fresh()}` },
    'rest, nothing there': { path: `/api/calls/nothing?${fresh()}` },
    state: { path: `/api/calls/nothing/state?${fresh()}` },
    feed: { path: `/api/events.ics?${fresh()}` },
    'rest, with a token': { path: '/api/calls', headers: { ...token } },
    graphql: { path: '/graphql', ...post({ query: `{ calls { title } } # ${fresh()}` }) },
    'graphql, as GET': { path: `/graphql?query={calls{title}}%23${fresh()}`, headers: JSON_TYPE },
    write: { path: '/api/calls', ...written, headers: { ...JSON_TYPE, ...token } },
    admin: { path: '/content-manager/collection-types/api::call.call', headers: { ...admin } },
    login: {
      path: '/admin/login',
      ...post({ email: `${randomUUID()}@example.org`, password: 'Password-1' }),
    },
  };
  const start = performance.now();
  const asked = Object.entries(requests).map(
    async ([name, request]) => [name, told(await ask(address, request))] as const
  );
  const answers: Record<string, Told> = Object.fromEntries(await Promise.all(asked));
  return { answers, took: performance.now() - start };
}

function told({ status, headers, text }: Answered): Told {
  const isKept = !headers['cache-control']?.includes('no-store');
  return { status, retryAfter: headers['retry-after'], isKept, name: nameIn(text) };
}

function nameIn(text: string): string | undefined {
  if (!text.startsWith('{')) return undefined;
  const { error, errors } = JSON.parse(text);
  return (error ?? errors?.[0].extensions?.error)?.name;
}
