/**
 * An instance of the compiled application in a process of its own. tests/support/instance.ts starts it and sends it
 * messages.
 */
const path = require('node:path');
const { createStrapi } = require('@strapi/strapi');

const appDir = path.resolve(__dirname, '..', '..');

async function main() {
  const strapi = await createStrapi({
    appDir,
    distDir: path.join(appDir, 'dist'),
    serveAdminPanel: false,
  }).load();
  strapi.server.mount();
  const { httpServer } = strapi.server;
  await new Promise((resolve) => httpServer.listen(0, '127.0.0.1', resolve));
  const content = strapi.plugin('http-cache').service('content');
  const clock = strapi.plugin('deadlines').service('clock');
  const answers = {
    setClock: (at) => clock.freeze(at),
    startClock: (at) => clock.startAt(at),
    isConnected: () => content.isConnected(),
    generation: () => content.generation(),
    reconcile: () => strapi.plugin('transitions').service('reconciler').run(),
    dieAt: ({ event, sql, nth = 1 }) => {
      const pattern = new RegExp(sql);
      let left = nth;
      strapi.db.connection.on(event, (...told) => {
        // For a response, the statement is the second argument.
        if (told.some((each) => pattern.test(each?.sql)) && --left === 0)
          process.kill(process.pid, 'SIGKILL');
      });
    },
  };
  process.on('message', async ({ id, name, value }) =>
    process.send({ id, answer: await answers[name](value) })
  );
  // It ends with the tests, whatever ends them.
  process.on('disconnect', () => process.exit());
  process.send({ port: httpServer.address().port });
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
