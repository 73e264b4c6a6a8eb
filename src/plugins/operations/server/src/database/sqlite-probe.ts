import { statSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

import type { DatabaseClient, SqliteConnection } from '@guichet/strapi-kit';
import type { Probe } from './availability';

/** ms between two checks of a locked file: other processes lock it briefly whenever they write. */
const LOOK_AGAIN = 20;

/** Checks that SQLite's file still exists and can be read. */
export class SqliteProbe implements Probe {
  private readonly filename: string;
  private connection: SqliteConnection | null = null;
  private file: string | null = null;
  private releases = 0;

  /** @param changed called if another file has taken its place, so that everything read before is void */
  constructor(
    private readonly client: DatabaseClient,
    private readonly changed: () => void
  ) {
    this.filename = client.connectionSettings.filename;
    this.makeNoFile();
  }

  /** Tries until it is released: see `GIVE_UP_AFTER`. */
  async ask(): Promise<void> {
    const { releases } = this;
    while (this.releases === releases) {
      if (this.isReadable()) return;
      await wait(LOOK_AGAIN, undefined, { ref: false });
    }
  }

  release(): void {
    this.releases += 1;
    this.forget();
  }

  /** Statements that wait for the lock fail, and transactions are rolled back. */
  disconnect(): void {
    const { used, free } = this.client.pool;
    for (const { resource } of [...used, ...free]) {
      resource.__knex__disposed = 'The file was away';
      resource.close?.();
    }
  }

  private isReadable(): boolean {
    const file = identify(this.filename);
    this.file ??= file;
    // An open file outlives its name. Writes to it would be lost.
    if (file !== this.file) this.replaced(file);
    // This process itself holds the lock.
    if (this.client.pool.used.some(({ resource }) => resource.inTransaction)) return true;
    try {
      this.connection ??= new this.client.driver(this.filename, { readonly: true, timeout: 0 });
      this.connection.prepare('SELECT 1 FROM sqlite_master').get();
      return true;
    } catch (error) {
      if (/^SQLITE_(BUSY|LOCKED)/.test((error as { code?: string }).code ?? '')) return false;
      throw error;
    }
  }

  /** Another file has taken its place, for example a backup. */
  private replaced(file: string): void {
    this.file = file;
    this.forget();
    this.disconnect();
    this.changed();
  }

  private forget(): void {
    this.connection?.close();
    this.connection = null;
  }

  /** Otherwise the driver would create an empty file if there is none, and all data would seem to be lost. */
  private makeNoFile(): void {
    const connect = this.client.acquireRawConnection.bind(this.client);
    this.client.acquireRawConnection = async () => {
      if (this.file !== null) identify(this.filename);
      return connect();
    };
  }
}

/** @throws Error with the code SQLITE_CANTOPEN if there is no file */
function identify(filename: string): string {
  const stats = statSync(filename, { throwIfNoEntry: false });
  if (!stats) throw Object.assign(new Error(`${filename} is gone`), { code: 'SQLITE_CANTOPEN' });
  return `${stats.dev}:${stats.ino}`;
}
