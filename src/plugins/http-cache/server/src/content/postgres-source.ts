import { randomUUID } from 'node:crypto';

import type { DatabaseClient, PostgresConnection, Tables, Transactor } from '@guichet/strapi-kit';
import type { WriteSource } from './write-feed';

const CHANNEL = 'strapi_content_written';
/** Bytes. PostgreSQL refuses a notification of 8000 and more. */
const LONGEST = 7000;
/** Instances of an earlier version name no tables, and only look at the end. */
const WROTE = /^\S+ (?:(\S+) )?wrote$/;

/**
 * Instances on one PostgreSQL notify each other with NOTIFY, which PostgreSQL delivers in the order of commits. So an
 * instance that receives its own notification has received everything before it. Behind a pooler in transaction mode it
 * never receives any.
 */
export class PostgresSource implements WriteSource {
  private readonly self = randomUUID();
  private connection: PostgresConnection | null = null;
  private releases = 0;
  private sent = 0;
  private heard: (said: string) => void = () => undefined;

  constructor(
    private readonly client: DatabaseClient,
    private readonly changed: (tables: Tables) => void
  ) {}

  async confirm(): Promise<void> {
    const connection = this.connection ?? (await this.connect());
    this.sent += 1;
    const notification = `${this.self} hears ${this.sent}`;
    const echo = new Promise<void>((resolve) => {
      this.heard = (said) => said === notification && resolve();
    });
    await connection.query(`NOTIFY ${CHANNEL}, '${notification}'`);
    await echo;
  }

  release(): void {
    const { connection } = this;
    this.connection = null;
    this.releases += 1;
    if (connection) this.end(connection);
  }

  /** Notifies the others of what this instance has written, as part of a transaction or of none. */
  async announce(transactor: Pick<Transactor, 'raw'>, tables: Tables): Promise<void> {
    const names = tables === 'any' ? '' : [...tables].join(',');
    const isNamed = /^[\w,]+$/.test(names) && names.length < LONGEST;
    await transactor.raw('SELECT pg_notify(?, ?)', [
      CHANNEL,
      `${this.self} ${isNamed ? `${names} ` : ''}wrote`,
    ]);
  }

  private async connect(): Promise<PostgresConnection> {
    const { releases } = this;
    const connection = await this.client.acquireRawConnection();
    if (this.releases !== releases) {
      this.end(connection);
      throw new Error('It took so long to connect to PostgreSQL that another attempt has begun');
    }
    // Set before LISTEN: if that hangs, the connection has to be released, too.
    this.connection = connection;
    connection.on('notification', ({ payload = '' }) => this.notified(payload));
    const lost = () => {
      if (this.connection === connection) this.release();
    };
    connection.on('error', lost);
    connection.on('end', lost);
    await connection.query(`LISTEN ${CHANNEL}`);
    // Something may have been written while it was not listening.
    this.changed('any');
    return connection;
  }

  private end(connection: PostgresConnection): void {
    void this.client.destroyRawConnection(connection).catch(() => undefined);
  }

  private notified(said: string): void {
    if (said.startsWith(this.self)) return this.heard(said);
    const [isWrite, names] = WROTE.exec(said) ?? [];
    if (isWrite) this.changed(names === undefined ? 'any' : new Set(names.split(',')));
  }
}
