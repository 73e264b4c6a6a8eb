import { chmodSync, closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';

/** Only the owner of the process may read and write it: it contains drafts, e-mail addresses, hashes and tokens. */
const PRIVATE = 0o600;

/** The suffixes of SQLite's files. SQLite gives new ones the permissions of the main file. */
const BESIDE = ['', '-wal', '-shm', '-journal'];

/**
 * Protects the file of a SQLite database from other users of the machine, also if it is from an older version. It must run
 * before the database is opened, because opening would create a missing file that everybody can read.
 */
export function keepFilePrivate(strapi: Core.Strapi): void {
  const file = sqliteFile(strapi);
  if (file === null) return;
  mkdirSync(path.dirname(file), { recursive: true });
  closeSync(openSync(file, 'a', PRIVATE));
  for (const each of BESIDE.map((suffix) => `${file}${suffix}`).filter(existsSync)) {
    try {
      chmodSync(each, PRIVATE);
    } catch (error) {
      strapi.log.warn(`database: other users of this machine may be able to read ${each}: ${error}`);
    }
  }
}

function sqliteFile(strapi: Core.Strapi): string | null {
  if (strapi.db.dialect.client !== 'sqlite') return null;
  const { filename } = strapi.config.get<{ filename: string }>('database.connection.connection');
  return filename === ':memory:' ? null : filename;
}
