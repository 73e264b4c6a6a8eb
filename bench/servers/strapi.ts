/** One Strapi of the comparison, in its own process. Its environment names the app and the database. */
import path from 'node:path';
import { createStrapi } from '@strapi/strapi';

import { grantPublicReading } from '../../src/bootstrap/public-role';
import { askedToFill, fill } from '../seed/fill';
import { fillStrapi } from '../seed/fill-strapi';
import { announcing } from './announcing';
import { answerQuestions } from './protocol';

async function main(): Promise<void> {
  const { BENCH_APP = '', BENCH_DIST = '' } = process.env;
  const app = { appDir: path.resolve(BENCH_APP), distDir: path.resolve(BENCH_DIST), serveAdminPanel: false };
  const strapi = await createStrapi(app).load();
  const rows = askedToFill(process.env);
  if (rows) {
    await grantPublicReading(strapi);
    await fill((client) => fillStrapi(strapi, client, rows));
    await strapi.destroy();
    process.exit(0);
  }
  await strapi.listen();
  const tokens = strapi.service('admin::api-token');
  let [reads, statements] = [0, 0];
  strapi.db.connection.on('query', ({ sql }) => {
    statements += 1;
    if (/^select /i.test(sql)) reads += 1;
  });
  answerQuestions({
    reads: () => reads,
    statements: () => statements,
    ...announcing(strapi),
    token: async () =>
      (await tokens.create({ name: 'bench', type: 'full-access', lifespan: null })).accessKey,
  });
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
