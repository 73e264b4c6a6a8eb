import { randomUUID } from 'node:crypto';
import http from 'node:http';

/** ms until a request counts as lost. */
const LONGEST = 30_000;

interface Asked {
  method: string;
  path: string;
  body?: object;
  /** The status if nothing is lost. */
  status: number;
}

/** Requests at a fixed rate, whatever happens to earlier ones. */
export interface Load {
  /** Sends no more; resolves when all are answered. */
  stop: () => Promise<LoadReport>;
}

export interface LoadReport {
  requests: number;
  writes: number;
  /** Requests without the expected answer: request and status, or error. */
  lost: string[];
  /** ms */
  slowest: number;
}

/**
 * Sends requests to nginx. Out of twenty-five, one is a write, one is a GraphQL query, five are reads that nobody has made
 * before, and the rest are for pages that nginx keeps.
 *
 * @param rate requests a second
 * @param token of a caller who may write
 */
export function startLoad(address: string, rate: number, token: string): Load {
  const report: LoadReport = { requests: 0, writes: 0, lost: [], slowest: 0 };
  const underWay = new Set<Promise<void>>();
  const agent = new http.Agent({ keepAlive: true });
  const send = async () => {
    const asked = requestNumber(report.requests);
    report.requests += 1;
    if (asked.status === 201) report.writes += 1;
    const start = performance.now();
    const answer = await ask(address, asked, token, agent).catch((error: Error) => error.message);
    report.slowest = Math.max(report.slowest, performance.now() - start);
    if (answer !== asked.status) report.lost.push(`${asked.method} ${asked.path}: ${answer}`);
  };
  const timer = setInterval(() => {
    const sent = send();
    underWay.add(sent);
    void sent.finally(() => underWay.delete(sent));
  }, 1000 / rate);
  return {
    stop: async () => {
      clearInterval(timer);
      await Promise.all(underWay);
      agent.destroy();
      return report;
    },
  };
}

function requestNumber(number: number): Asked {
  const turn = number % 25;
  if (turn === 1)
    return { method: 'POST', path: '/graphql', body: { query: '{ calls { title } }' }, status: 200 };
  if (turn === 2) {
    const name = randomUUID();
    return { method: 'POST', path: '/api/tags', body: { data: { name, slug: name } }, status: 201 };
  }
  const page = turn % 5 === 0 ? number + 100 : turn;
  return { method: 'GET', path: `/api/calls?pagination[page]=${page}`, status: 200 };
}

function ask(
  address: string,
  { method, path, body }: Asked,
  token: string,
  agent: http.Agent
): Promise<number> {
  const headers = {
    ...(body && { 'content-type': 'application/json' }),
    ...(isWrite(path) && { authorization: token }),
  };
  return new Promise((resolve, reject) => {
    const options = { method, headers, agent, timeout: LONGEST };
    const request = http.request(`${address}${path}`, options, (response) => {
      // A response that was cut off is not complete.
      const settle = () => (response.complete ? resolve(response.statusCode!) : reject(new Error('cut off')));
      response.resume().once('close', settle);
    });
    request.once('timeout', () => request.destroy(new Error(`no answer within ${LONGEST} ms`)));
    request.once('error', reject);
    request.end(body && JSON.stringify(body));
  });
}

function isWrite(path: string): boolean {
  return path === '/api/tags';
}
