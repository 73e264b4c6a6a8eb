import type { Request } from 'autocannon';

import type { Server } from '../process';

/** ms: twice as long as a write waits for its turn. */
const AT_MOST = 60_000;

/** Somebody who may write everything, by the content API of one server. */
export class Editor {
  private constructor(
    private readonly url: string,
    private readonly headers: Record<string, string>
  ) {}

  static async of({ url, ask }: Server): Promise<Editor> {
    const authorization = `Bearer ${await ask('token')}`;
    return new Editor(url, { authorization, 'content-type': 'application/json' });
  }

  /** @returns the `documentId` of the published entry */
  async create(type: string, data: object): Promise<string> {
    const answer = await this.send(this.request('POST', `/api/${type}`, data));
    if (!answer.ok) throw new Error(`An entry of ${type} could not be created: ${await answer.text()}`);
    return ((await answer.json()) as { data: { documentId: string } }).data.documentId;
  }

  /** The request that changes an entry; `path` is below `/api`. */
  edit(path: string, data: object): Request {
    return this.request('PUT', `/api/${path}`, data);
  }

  /**
   * @returns whether it was written; if not, other writes were in the way for so long that it was refused
   * @throws Error unless the request was answered by a 2xx or a 409 within a minute
   */
  async write(request: Request): Promise<boolean> {
    const answer = await this.send(request);
    await answer.arrayBuffer();
    if (answer.ok || answer.status === 409) return answer.ok;
    throw new Error(`${request.method} ${request.path} was answered by ${answer.status}`);
  }

  private send({ path, ...request }: Request): Promise<Response> {
    const signal = AbortSignal.timeout(AT_MOST);
    return fetch(`${this.url}${path}`, { ...(request as RequestInit), signal });
  }

  private request(method: 'POST' | 'PUT', path: string, data: object): Request {
    // A copy, because autocannon adds the length of the body to it.
    return { path, method, body: JSON.stringify({ data }), headers: { ...this.headers } };
  }
}
