/** One server of the comparison, as a process of its own: started by bench/index.ts, which sets its environment. */
import path from 'node:path';
import { createStrapi } from '@strapi/strapi';

import { fill } from './data';

const root = path.resolve(__dirname, '..', '..');

async function main(): Promise<void> {
  const strapi = await createStrapi({
    appDir: root,
    distDir: path.join(root, 'dist'),
    serveAdminPanel: false,
  }).load();
  if (process.env.BENCH_FILL) {
    await fill(strapi, Number(process.env.BENCH_NOW));
    await strapi.destroy();
  } else {
    await strapi.listen();
    process.on('message', () => process.send?.(process.cpuUsage()));
  }
  process.send?.('ready');
  if (process.env.BENCH_FILL) process.exit(0);
}

void main();
