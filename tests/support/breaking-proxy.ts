import net, { type AddressInfo, type Socket } from 'node:net';

/** A proxy in front of PostgreSQL. It can close all connections, the way a server does that ends. */
export interface BreakingProxy {
  port: number;
  /** Closes every connection, and new ones at once. */
  break: () => void;
  /**
   * Does so as soon as a certain statement is sent.
   *
   * @param sql a pattern of the statement
   * @param fate whether the statement reaches the database; if so, nobody gets its result
   */
  breakAt: (sql: string, fate: 'lost' | 'unanswered') => void;
  isBroken: () => boolean;
  /** Lets connections through again. */
  mend: () => void;
  close: () => void;
}

/** A statement at which connections are closed. */
interface Trap {
  pattern: RegExp;
  fate: 'lost' | 'unanswered';
}

/** @param target the port of PostgreSQL on 127.0.0.1 */
export async function startBreakingProxy(target: number): Promise<BreakingProxy> {
  const clients = new Set<Socket>();
  let isBroken = false;
  let trap: Trap | null = null;

  const breakAll = () => {
    isBroken = true;
    trap = null;
    for (const client of clients) client.destroy();
  };
  const proxy = net.createServer((client) => {
    if (isBroken) return client.destroy();
    const server = net.connect(target, '127.0.0.1');
    clients.add(client);
    closeTogether(client, server, () => clients.delete(client));
    forward(client, server, () => trap, breakAll);
  });
  proxy.listen(0, '127.0.0.1');
  await new Promise((resolve) => proxy.once('listening', resolve));
  return {
    port: (proxy.address() as AddressInfo).port,
    break: breakAll,
    breakAt: (sql, fate) => {
      trap = { pattern: new RegExp(sql), fate };
    },
    isBroken: () => isBroken,
    mend: () => {
      isBroken = false;
    },
    close: () => {
      breakAll();
      proxy.close();
    },
  };
}

function forward(client: Socket, server: Socket, trap: () => Trap | null, breakAll: () => void): void {
  server.on('data', (chunk) => client.write(chunk));
  client.on('data', (chunk) => {
    const set = trap();
    const fate = set?.pattern.test(chunk.toString('latin1')) ? set.fate : null;
    if (fate === 'lost') return breakAll();
    if (fate === 'unanswered') server.removeAllListeners('data').once('data', breakAll);
    server.write(chunk);
  });
}

function closeTogether(client: Socket, server: Socket, closed: () => void): void {
  for (const [end, other] of [
    [client, server],
    [server, client],
  ]) {
    end.on('error', () => other.destroy());
    end.on('close', () => {
      closed();
      other.destroy();
    });
  }
}
