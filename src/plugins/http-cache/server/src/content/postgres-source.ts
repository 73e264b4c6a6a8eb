import { randomUUID } from 'node:crypto';

import type { Connection, DatabaseClient, Transactor } from '../seam';
import type { Source } from './hearing';

const CHANNEL = 'strapi_content_written';

/**
 * Instances on one PostgreSQL tell each other by NOTIFY, which it delivers when a transaction commits and before it
 * answers what the listener asks afterwards: the answer to any question confirms that nothing was missed.
 */
export class PostgresSource implements Source {
  private readonly self = randomUUID();
  private connection: Connection | null = null;

  constructor(
    private readonly client: DatabaseClient,
    private readonly changed: () => void
  ) {}

  async confirm(): Promise<void> {
    const connection = this.connection ?? (await this.connect());
    await connection.query('SELECT 1');
  }

  release(): void {
    const { connection } = this;
    this.connection = null;
    if (connection) void this.client.destroyRawConnection(connection).catch(() => undefined);
  }

  async announce(transactor: Transactor): Promise<void> {
    await transactor.raw('SELECT pg_notify(?, ?)', [CHANNEL, this.self]);
  }

  private async connect(): Promise<Connection> {
    const connection = await this.client.acquireRawConnection();
    connection.on('notification', ({ payload }) => {
      if (payload !== this.self) this.changed();
    });
    const lost = () => {
      if (this.connection === connection) this.release();
    };
    connection.on('error', lost);
    connection.on('end', lost);
    await connection.query(`LISTEN ${CHANNEL}`);
    this.connection = connection;
    // What was written while nobody listened.
    this.changed();
    return connection;
  }
}
