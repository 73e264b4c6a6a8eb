import { setTimeout } from 'node:timers/promises';

import type { Server } from '../process';
import { percentiles } from '../statistics';
import { inWords, meter } from './cost';
import { comeToRest } from './idle';
import { startSubscriber } from './subscriber';
import type { Tables } from './tables';
import { until } from './until';

const MINUTE = 60_000;
/** The clock starts this long (ms) before the instant: long enough for the server to become idle. */
const RUN_UP = 3000;
/** Counting starts this long (ms) before the instant. */
const COUNTED = 500;
/** s */
const AT_MOST = 300;

/** Calls that close at one instant (ms, UTC), later than all earlier ones. */
interface Burst {
  slugs: string[];
  instant: number;
}

/** Announces a burst that nobody has subscribed to. */
export async function announceBurst(server: Server, tables: Tables, burst: Burst): Promise<void> {
  await approach(server, tables, burst);
  const cost = await meter(server);
  await untilAnnounced(tables, burst);
  const { seconds } = await cost();
  console.log(`  ${burst.slugs.length} calls close at one instant, nobody has subscribed`);
  console.log(`    all announced after ${since(seconds)}`);
  await comeToRest(server);
  console.log(`    ${inWords(await cost())}`);
}

/** Announces a burst, and delivers it to a subscriber that answers at once. */
export async function deliverBurst(server: Server, tables: Tables, burst: Burst): Promise<void> {
  const amount = burst.slugs.length;
  const subscriber = await startSubscriber();
  await server.ask('subscribe', subscriber.url);
  const ahead = await approach(server, tables, burst);
  const cost = await meter(server);
  await untilAnnounced(tables, burst);
  const announced = await cost();
  await until(`${amount} were delivered`, AT_MOST, async () => (await tables.delivered()) >= amount);
  const delivered = await cost();
  await comeToRest(server);
  subscriber.stop();
  console.log(`  ${amount} calls close at one instant, one subscriber on loopback`);
  console.log(
    `    all announced after ${since(announced.seconds)}, all delivered after ${since(delivered.seconds)}`
  );
  console.log(`    ${inWords(await cost())}`);
  const latencies = [...subscriber.arrivals.values()].map((at) => at + ahead - burst.instant);
  const { p50, p99 } = percentiles(latencies);
  console.log(
    `    ${latencies.length} ids arrived, from the instant on: median ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms`
  );
}

/**
 * Lets the server learn when the calls close, and resolves shortly before that instant.
 *
 * @returns how far its clock is ahead of the system's, in ms
 */
async function approach({ ask }: Server, tables: Tables, { slugs, instant }: Burst): Promise<number> {
  await tables.closeAt(instant, slugs);
  await ask('start-clock', instant - 10 * MINUTE);
  await until(
    `${slugs.length} calls are known to close`,
    AT_MOST,
    async () => (await tables.known(instant)) >= slugs.length
  );
  const ahead = Number(await ask('start-clock', instant - RUN_UP));
  await setTimeout(instant - COUNTED - ahead - Date.now());
  return ahead;
}

function untilAnnounced(tables: Tables, { slugs, instant }: Burst): Promise<void> {
  const isAnnounced = async () => (await tables.announced(instant)) >= slugs.length;
  return until(`${slugs.length} calls were announced as closed`, AT_MOST, isAnnounced);
}

/** @param seconds from a meter that was started shortly before the instant */
const since = (seconds: number) => `${(seconds - COUNTED / 1000).toFixed(2)} s`;
