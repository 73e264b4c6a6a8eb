import { randomUUID } from 'node:crypto';

import type { DatabaseClient, PostgresConnection, Transactor } from '@guichet/strapi-kit';
import type { WriteSource } from './write-feed';

const CHANNEL = 'strapi_content_written';

/**
 * Instances on one PostgreSQL tell each other by NOTIFY, which it delivers in the order of commits. So an instance
 * that hears what it says itself has heard all that was said before; one behind a pooler that hands out connections
 * for a transaction at a time never does.
 */
export class PostgresSource implements WriteSource {
  private readonly self = randomUUID();
  private connection: PostgresConnection | null = null;
  private releases = 0;
  private questions = 0;
  private heard: (question: string) => void = () => undefined;

  constructor(
    private readonly client: DatabaseClient,
    private readonly changed: () => void
  ) {}

  async confirm(): Promise<void> {
    const connection = this.connection ?? (await this.connect());
    this.questions += 1;
    const question = `${this.self} hears ${this.questions}`;
    const echo = new Promise<void>((resolve) => {
      this.heard = (said) => said === question && resolve();
    });
    await connection.query(`NOTIFY ${CHANNEL}, '${question}'`);
    await echo;
  }

  release(): void {
    const { connection } = this;
    this.connection = null;
    this.releases += 1;
    if (connection) this.end(connection);
  }

  /** Says, as part of a transaction or of none, that this instance has written. */
  async announce(transactor: Pick<Transactor, 'raw'>): Promise<void> {
    await transactor.raw('SELECT pg_notify(?, ?)', [CHANNEL, `${this.self} wrote`]);
  }

  private async connect(): Promise<PostgresConnection> {
    const { releases } = this;
    const connection = await this.client.acquireRawConnection();
    if (this.releases !== releases) {
      this.end(connection);
      throw new Error('It took so long to connect to PostgreSQL that another attempt has begun');
    }
    // Before it listens: that may hang as well, and would leave a connection behind each time.
    this.connection = connection;
    connection.on('notification', ({ payload = '' }) => this.notified(payload));
    const lost = () => {
      if (this.connection === connection) this.release();
    };
    connection.on('error', lost);
    connection.on('end', lost);
    await connection.query(`LISTEN ${CHANNEL}`);
    // What was written while nobody listened.
    this.changed();
    return connection;
  }

  private end(connection: PostgresConnection): void {
    void this.client.destroyRawConnection(connection).catch(() => undefined);
  }

  private notified(said: string): void {
    if (said.startsWith(this.self)) this.heard(said);
    else if (said.endsWith('wrote')) this.changed();
  }
}
