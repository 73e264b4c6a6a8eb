import { randomUUID } from 'node:crypto';
import http from 'node:http';

interface Asked {
  method: string;
  path: string;
  body?: object;
  /** What it is answered with where nothing is lost. */
  status: number;
}

/** Requests at a rate, whatever becomes of those before. */
export interface Load {
  /** Sends no more; resolves when all are answered. */
  stop: () => Promise<LoadReport>;
}

export interface LoadReport {
  requests: number;
  writes: number;
  /** What was not answered as it has to be: request and status, or error. */
  lost: string[];
  /** ms */
  slowest: number;
}

/**
 * Begins to ask nginx: in ten requests seven reads, one of them of a page that nginx keeps, one of GraphQL and two
 * writes.
 *
 * @param rate requests a second
 * @param token of somebody who may write
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
  if (number % 10 === 0) return { method: 'GET', path: '/api/calls', status: 200 };
  if (number % 10 === 1) {
    return { method: 'POST', path: '/graphql', body: { query: '{ calls { title } }' }, status: 200 };
  }
  if (number % 5 === 2) {
    const name = randomUUID();
    return { method: 'POST', path: '/api/tags', body: { data: { name, slug: name } }, status: 201 };
  }
  return { method: 'GET', path: `/api/calls?fields=title&pagination[page]=${number + 1}`, status: 200 };
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
    const request = http.request(`${address}${path}`, { method, headers, agent }, (response) => {
      response.resume().once('end', () => resolve(response.statusCode!));
    });
    request.once('error', reject);
    request.end(body && JSON.stringify(body));
  });
}

function isWrite(path: string): boolean {
  return path === '/api/tags';
}
