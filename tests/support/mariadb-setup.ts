import { isMariadbInstalled } from './mariadb';
import { startMariadb } from './mariadb-server';

declare global {
  var stopMariadb: (() => Promise<void>) | undefined;
}

/** Without the server the suites skip what needs it, and here it is said why. */
export default async function setup(): Promise<void> {
  if (!isMariadbInstalled()) {
    process.stderr.write('mariadb: skipped, there is no mariadbd: apt-get install mariadb-server\n');
    return;
  }
  const { port, stop } = await startMariadb();
  globalThis.stopMariadb = stop;
  process.env.TEST_MARIADB_PORT = String(port);
}
