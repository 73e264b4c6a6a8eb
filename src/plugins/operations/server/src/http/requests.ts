import { EventEmitter, once } from 'node:events';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';

/** ms by which a connection can outlive Node's keep-alive timeout. */
const BEYOND_KEEP_ALIVE = 1000;

/** The requests in progress and their connections: the service `plugin::operations.requests`. */
export class Requests {
  private readonly answers = new Set<ServerResponse>();
  private readonly connections = new Set<Socket>();
  /** Connections on which a request has arrived. */
  private readonly used = new WeakSet<Socket>();
  private readonly changes = new EventEmitter();
  private isEnding = false;

  constructor(private readonly server: Server) {
    server.on('connection', (connection: Socket) => this.track(this.connections, connection));
    // Before Strapi's listener, which may answer at once.
    server.prependListener('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
      this.used.add(socket);
      this.track(this.answers, response);
      if (this.isEnding) response.setHeader('Connection', 'close');
    });
  }

  /** The number of requests in progress. */
  count(): number {
    return this.answers.size;
  }

  /**
   * From now on every response closes its connection. Idle connections stay open: a proxy may just be sending a request over
   * one, which it could not repeat if it is a write.
   */
  closeConnections(): void {
    this.isEnding = true;
    for (const answer of this.answers) if (!answer.headersSent) answer.setHeader('Connection', 'close');
  }

  /** Accepts no new connections. Node's own `close` of an HTTP server would also close idle ones. */
  stopListening(): void {
    if (this.server.listening) NetServer.prototype.close.call(this.server);
  }

  /**
   * Resolves when no request is in progress and none can arrive: all connections are closed, by their last response or by
   * Node after its keep-alive timeout. Connections without any request in that time do not count.
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
