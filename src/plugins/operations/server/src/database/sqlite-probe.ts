import { statSync } from 'node:fs';

import type { DatabaseClient, SqliteConnection } from '../seam';
import type { Probe } from './availability';

/** Asks whether SQLite's file is still there, and can be read. */
export class SqliteProbe implements Probe {
  private readonly filename: string;
  private connection: SqliteConnection | null = null;
  private file: string | null = null;

  constructor(private readonly client: DatabaseClient) {
    this.filename = client.connectionSettings.filename;
  }

  async ask(): Promise<void> {
    const file = identify(this.filename);
    this.file ??= file;
    // An open file outlives its name: what is written to it would be lost.
    if (file !== this.file) this.replaced(file);
    // The pool's only connection may hold the lock, and says itself what it meets.
    if (this.client.pool.numUsed() > 0) return;
    this.connection ??= new this.client.driver(this.filename, { readonly: true, timeout: 0 });
    this.connection.prepare('SELECT 1 FROM sqlite_master').get();
  }

  release(): void {
    this.connection?.close();
    this.connection = null;
  }

  disconnect(): void {
    const { used, free } = this.client.pool;
    for (const { resource } of [...used, ...free]) resource.__knex__disposed = 'The file was away';
  }

  /** Another file lies in its place, for example a backup of it. */
  private replaced(file: string): void {
    this.file = file;
    this.release();
    this.disconnect();
  }
}

/** @throws Error with the code SQLITE_CANTOPEN where there is none */
function identify(filename: string): string {
  const stats = statSync(filename, { throwIfNoEntry: false });
  if (!stats) throw Object.assign(new Error(`${filename} is gone`), { code: 'SQLITE_CANTOPEN' });
  return `${stats.dev}:${stats.ino}`;
}
