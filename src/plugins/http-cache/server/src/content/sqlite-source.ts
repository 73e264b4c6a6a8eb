import type { Core } from '@strapi/strapi';

import type { WriteSource } from './write-feed';

/** SQLite counts the writes of other connections to the file, for example of an import. */
export class SqliteSource implements WriteSource {
  private version: number | null = null;

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly changed: () => void
  ) {}

  async confirm(): Promise<void> {
    const [{ data_version: version }] = await this.strapi.db.connection.raw('PRAGMA data_version');
    if (version !== this.version) this.changed();
    this.version = version;
  }

  release(): void {
    this.version = null;
  }
}
