import type { Core } from '@strapi/strapi';

import { expectDatabase } from './expect-database';

const on = (client: string) => () =>
  expectDatabase({ db: { dialect: { client } } } as unknown as Core.Strapi);

it('a database that announcements do not know stops the start, with what to do', () => {
  expect(on('mysql')).toThrow(
    /the database is mysql: announcements need PostgreSQL or SQLite; set connection\.client in config\/database/
  );
});

it.each(['postgres', 'sqlite'])('%s is known', (client) => {
  expect(on(client)).not.toThrow();
});
