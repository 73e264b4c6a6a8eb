import { chmodSync, existsSync, statSync } from 'node:fs';

import { startApp } from '../../support/app';

const STORE = { S3_BUCKET: 'media', S3_PUBLIC_URL: 'https://media.example.org' };

it.each([
  ['PUBLIC_URL', 'foo', 'PUBLIC_URL is "foo": write an http(s) address without parameters'],
  ['SITE_URL', 'foo', 'feeds: pages is "foo": write the address of a page'],
  ['PREVIEW_URL', 'foo', 'PREVIEW_URL is "foo": write the address of a page'],
  ['S3_ENDPOINT', 'foo', 'S3_ENDPOINT is "foo": write an http(s) address'],
  ['DATABASE_URL', 'foo', 'DATABASE_URL is not the URL of a PostgreSQL database'],
])('a setting that is not a valid URL stops the start: %s=%s', async (name, value, message) => {
  await expect(startApp({ ...(name === 'S3_ENDPOINT' && STORE), [name]: value })).rejects.toThrow(message);
});

it('keeps the file of a SQLite database, and its side files, for its owner alone', async () => {
  const modes = () =>
    ['', '-journal', '-shm', '-wal']
      .map((suffix) => [suffix, `${process.env.DATABASE_FILENAME}${suffix}`])
      .filter(([, file]) => existsSync(file))
      .map(([suffix, file]) => `data${suffix} ${(statSync(file).mode & 0o777).toString(8)}`);

  let app = await startApp({}, { kind: 'sqlite', database: 'empty' });
  await app.strapi.db.connection.raw('PRAGMA journal_mode = WAL');
  await app.strapi.documents('api::tag.tag').create({ data: { name: 'Sea', slug: 'sea' } });
  expect(modes()).toEqual(['data 600', 'data-shm 600', 'data-wal 600']);
  // The way a version before this one has left it.
  chmodSync(process.env.DATABASE_FILENAME!, 0o644);
  app = await app.restart();
  expect(modes().filter((mode) => !mode.endsWith(' 600'))).toEqual([]);
  await app.stop();
});
