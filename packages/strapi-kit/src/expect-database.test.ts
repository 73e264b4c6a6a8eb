import type { Core } from '@strapi/strapi';

import { expectDatabase } from './expect-database';

const on = (client: string) => () =>
  expectDatabase(
    { db: { dialect: { client } } } as unknown as Core.Strapi,
    'letters',
    'letters need',
    'plugin letters'
  );

it('a database that a plugin does not know stops the start, with what to do', () => {
  expect(on('mysql')).toThrow(
    'letters: connection.client in config/database is "mysql": letters need "postgres" or "sqlite"; use one of' +
      ' these databases, or switch the plugin letters off in config/plugins'
  );
});

it.each(['postgres', 'sqlite'])('%s is known', (client) => {
  expect(on(client)).not.toThrow();
});
