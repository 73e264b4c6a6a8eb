import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

import { startOtherApp, TENDERS_APP } from '../../support/app';
import { isMariadbInstalled } from '../../support/mariadb';
import { SETTINGS } from '../../support/settings';

const onMariadb = isMariadbInstalled() ? describe : describe.skip;

describe('this application', () => {
  const start = (settings: Record<string, string>) =>
    promisify(execFile)(process.execPath, [path.resolve(__dirname, '../../support/first-start.cjs')], {
      env: { ...process.env, ...SETTINGS, ...settings },
    });

  it('does not start on MySQL or MariaDB, and says where to write what', async () => {
    await expect(start({ DATABASE_CLIENT: 'mysql' })).rejects.toThrow(
      'DATABASE_CLIENT is "mysql": use one of sqlite, postgres'
    );
  });
});

onMariadb('an app on MariaDB', () => {
  afterEach(() => delete process.env.TENDERS_APP_PLUGINS);

  it.each([
    ['transitions', 'announcements need', 'plugins transitions and webhooks'],
    ['webhooks', 'deliveries need', 'plugin webhooks'],
  ])('does not start with %s, and says why and what to do', async (plugin, need, off) => {
    process.env.TENDERS_APP_PLUGINS = plugin;
    await expect(startOtherApp(TENDERS_APP)).rejects.toThrow(
      `${plugin}: connection.client in config/database is "mysql": ${need} "postgres" or "sqlite"; use one of these` +
        ` databases, or switch the ${off} off in config/plugins`
    );
  });
});
