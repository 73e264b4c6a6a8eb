import { chmodSync, closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';

/** Read and written by the owner of the process alone: it holds drafts, addresses of people, hashes and tokens. */
const PRIVATE = 0o600;

/** What SQLite keeps beside its file. It gives what it makes anew the permissions of the file. */
const BESIDE = ['', '-wal', '-shm', '-journal'];

/**
 * Keeps the file of a SQLite database from other users of the machine, those of before this version included. Has to
 * run before the database is opened, which would make a missing file for everybody to read.
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
