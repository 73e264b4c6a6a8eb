import type { Core } from '@strapi/strapi';

import { expectDatabase } from './expect-database';

const on = (client: string) => () =>
  expectDatabase({ db: { dialect: { client } } } as unknown as Core.Strapi);

it('a database that announcements do not support stops the start, with a remedy', () => {
  expect(on('mysql')).toThrow(
    /the database is mysql: announcements need PostgreSQL or SQLite; set connection\.client in config\/database/
  );
});

it.each(['postgres', 'sqlite'])('%s is supported', (client) => {
  expect(on(client)).not.toThrow();
});
