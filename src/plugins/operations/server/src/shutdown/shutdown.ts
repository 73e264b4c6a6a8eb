import { constants } from 'node:os';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';

import { databaseClient, type DatabaseClient } from '@guichet/strapi-kit';
import { pluginConfig } from '../config';
import { backgroundOf } from '../partners';
import { service } from '../services';

/**
 * ms within which two signals count as one: a terminal sends the signal to both processes, and npm passes its own on.
 */
const TOGETHER = 1000;
/** ms. Between two statements of one task the pool is idle for a moment. */
const QUIET_TURN = 20;
const QUIET_TURNS = 5;
/** ms that Strapi may take to shut down after all work has finished. */
const TAKE_APART = 3000;

export type Signal = 'SIGTERM' | 'SIGINT';

/** The graceful shutdown of the process: the service `plugin::operations.shutdown`. */
export class Shutdown {
  private beganAt = Infinity;
  private ending: Promise<void> | null = null;

  constructor(private readonly strapi: Core.Strapi) {}

  isUnderWay(): boolean {
    return this.ending !== null;
  }

  /** Begins the shutdown at a signal; ends at once at a second one. What takes too long is cut off and rolled back. */
  signalled(signal: Signal): void {
    if (this.ending === null) {
      this.beganAt = performance.now();
      this.ending = this.finish(signal);
    } else if (performance.now() - this.beganAt > TOGETHER) process.exit(128 + constants.signals[signal]);
  }

  /** Resolves when nothing is in progress any more; at once if nobody told the process to end. */
  async finished(): Promise<void> {
    await this.ending;
  }

  private async finish(signal: Signal): Promise<void> {
    const { shutdownDelay, shutdownTimeout } = pluginConfig(this.strapi);
    const requests = service(this.strapi, 'requests');
    this.strapi.log.info(`operations: ${signal}: ends when ${requests.count()} requests are answered`);
    exitIn(shutdownTimeout * 1000, () =>
      this.strapi.log.error(`operations: ${requests.count()} requests are cut off`)
    );
    const background = stopBackground(this.strapi);
    requests.closeConnections();
    await wait(shutdownDelay * 1000);
    requests.stopListening();
    await Promise.all([requests.finish(), background]);
    await quiet(databaseClient(this.strapi));
    exitIn(TAKE_APART, () => this.strapi.log.error('operations: Strapi has not ended by itself'));
  }
}

/** Finishes and records what is in progress. The rest stays in the database, for another instance or the next start. */
async function stopBackground(strapi: Core.Strapi): Promise<void> {
  const { imports, loop, reconciler, sender } = backgroundOf(strapi);
  loop?.stop();
  await Promise.all([imports?.stop(), reconciler?.stop(), sender?.stop()]);
}

/**
 * Resolves when the database has been idle for a while: after each commit Strapi reads what was written, for its own
 * webhooks, without awaiting it.
 */
async function quiet({ pool }: DatabaseClient): Promise<void> {
  for (let turns = 0; turns < QUIET_TURNS; turns += 1) {
    await wait(QUIET_TURN);
    if (pool.numUsed() + pool.numPendingAcquires() > 0) turns = 0;
  }
}

function exitIn(delay: number, say: () => void): void {
  const exit = () => {
    say();
    process.exit(1);
  };
  setTimeout(exit, delay).unref();
}

export function createShutdown({ strapi }: { strapi: Core.Strapi }): Shutdown {
  return new Shutdown(strapi);
}
