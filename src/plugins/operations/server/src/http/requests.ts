import { EventEmitter, once } from 'node:events';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';

/** ms by which a connection outlives the time after which Node closes it. */
const BEYOND_KEEP_ALIVE = 1000;

/** The requests under way and the connections that they came over: the service `plugin::operations.requests`. */
export class Requests {
  private readonly answers = new Set<ServerResponse>();
  private readonly connections = new Set<Socket>();
  /** Those over which a request has come. */
  private readonly used = new WeakSet<Socket>();
  private readonly changes = new EventEmitter();
  private isEnding = false;

  constructor(private readonly server: Server) {
    server.on('connection', (connection: Socket) => this.track(this.connections, connection));
    // Before Strapi's: it may answer at once.
    server.prependListener('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
      this.used.add(socket);
      this.track(this.answers, response);
      if (this.isEnding) response.setHeader('Connection', 'close');
    });
  }

  /** How many are under way. */
  count(): number {
    return this.answers.size;
  }

  /**
   * From now on every answer closes its connection. Those that are idle are left alone: on one that we close, a proxy may
   * just be sending a request, which it could not repeat if it writes.
   */
  closeConnections(): void {
    this.isEnding = true;
    for (const answer of this.answers) if (!answer.headersSent) answer.setHeader('Connection', 'close');
  }

  /** Accepts no new connections. Node's own `close` of an HTTP server would close those that are idle as well. */
  stopListening(): void {
    if (this.server.listening) NetServer.prototype.close.call(this.server);
  }

  /**
   * Resolves once nothing is under way and nothing can come any more: all connections are closed, by their last answer or
   * by Node when they were idle for long enough, but for those over which nothing has come in that time.
   */
  async finish(): Promise<void> {
    const patience = wait(this.server.keepAliveTimeout + BEYOND_KEEP_ALIVE, undefined, { ref: false });
    await Promise.race([patience, this.until(() => this.connections.size === 0)]);
    await this.until(
      () => this.answers.size === 0 && ![...this.connections].some((one) => this.used.has(one))
    );
  }

  private async until(condition: () => boolean): Promise<void> {
    while (!condition()) await once(this.changes, 'change');
  }

  private track<T extends Socket | ServerResponse>(set: Set<T>, member: T): void {
    set.add(member);
    member.once('close', () => {
      set.delete(member);
      this.changes.emit('change');
    });
  }
}

export function createRequests({ strapi }: { strapi: Core.Strapi }): Requests {
  return new Requests(strapi.server.httpServer);
}
