import net, { type AddressInfo, type Socket } from 'node:net';

/** A proxy in front of PostgreSQL. It can cut connections off without closing them, the way a network does. */
export interface SilentProxy {
  port: number;
  /** Forwards nothing more of the connections that LISTEN, and no new LISTEN of others. */
  hush: () => void;
  /** Forwards nothing more of any connection, including new ones. */
  hushAll: () => void;
  /** Forwards everything again, and also what was held back. */
  speak: () => void;
  /** The ports of connections to PostgreSQL that listen, or want to. */
  listeners: () => number[];
  close: () => void;
}

interface Link {
  client: Socket;
  server: Socket;
  listens: boolean;
}

/** @param target the port of PostgreSQL on 127.0.0.1 */
export async function startSilentProxy(target: number): Promise<SilentProxy> {
  const links = new Set<Link>();
  let isSilent = false;
  let isAllSilent = false;
  const listening = () => [...links].filter(({ listens }) => listens);
  const pause = (some: Iterable<Link>) => {
    for (const link of some) for (const end of [link.client, link.server]) end.pause();
  };
  const proxy = net.createServer((client) => {
    const link = { client, server: net.connect(target, '127.0.0.1'), listens: false };
    links.add(link);
    join(link, () => links.delete(link));
    client.on('data', (chunk) => {
      link.listens ||= chunk.includes('LISTEN ');
      if (isAllSilent || (link.listens && isSilent)) return hold(link, chunk);
      link.server.write(chunk);
    });
  });
  proxy.listen(0, '127.0.0.1');
  await new Promise((resolve) => proxy.once('listening', resolve));
  return {
    port: (proxy.address() as AddressInfo).port,
    hush: () => {
      isSilent = true;
      pause(listening());
    },
    hushAll: () => {
      isAllSilent = true;
      pause(links);
    },
    speak: () => {
      isSilent = isAllSilent = false;
      for (const { client, server } of links) for (const end of [client, server]) end.resume();
    },
    listeners: () => listening().map(({ server }) => server.localPort!),
    close: () => {
      for (const { client } of links) client.destroy();
      proxy.close();
    },
  };
}

/** If one ends, ends both. */
function join({ client, server }: Link, gone: () => void): void {
  server.on('data', (chunk) => client.write(chunk));
  for (const [end, other] of [
    [client, server],
    [server, client],
  ]) {
    end.on('error', () => other.destroy());
    end.on('close', () => {
      gone();
      other.destroy();
    });
  }
}

function hold({ client }: Link, chunk: Buffer): void {
  client.pause();
  client.unshift(chunk);
}
