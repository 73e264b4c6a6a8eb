import type { DatabaseClient, PooledConnection, PostgresConnection } from '@guichet/strapi-kit';
import type { Probe } from './availability';

/** Queries PostgreSQL over its own connection, because one of the pool may be busy for long. */
export class PostgresProbe implements Probe {
  private connection: PostgresConnection | null = null;
  private releases = 0;

  constructor(private readonly client: DatabaseClient) {}

  async ask(): Promise<void> {
    const { connection, releases } = this;
    // If the connection was closed meanwhile, this says nothing about the server.
    if (connection && (await answers(connection))) return;
    if (this.releases !== releases) throw new Error('The check was given up');
    await (await this.connect()).query('SELECT 1');
  }

  release(): void {
    const { connection } = this;
    this.connection = null;
    this.releases += 1;
    if (connection) close(connection);
  }

  /** All connections, including free ones: the server at the other end does not answer. */
  disconnect(): void {
    const { used, free } = this.client.pool;
    for (const { resource } of [...used, ...free]) close(resource);
  }

  private async connect(): Promise<PostgresConnection> {
    this.release();
    const { releases } = this;
    const connection = await this.client.acquireRawConnection();
    connection.on('error', () => undefined);
    if (this.releases !== releases) {
      close(connection);
      throw new Error('It took so long to connect to PostgreSQL that another attempt has begun');
    }
    this.connection = connection;
    return connection;
  }
}

function answers(connection: PostgresConnection): Promise<boolean> {
  return connection.query('SELECT 1').then(
    () => true,
    () => false
  );
}

/** Immediately: waiting queries fail, and no goodbye is sent to a server that does not listen. */
function close(connection: PooledConnection): void {
  connection.__knex__disposed = 'The database was away';
  connection.connection?.stream.destroy();
}
