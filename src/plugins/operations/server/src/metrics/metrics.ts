import { setTimeout as wait } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

import { databaseClient, type KoaContext, type Next } from '@guichet/strapi-kit';
import { transitions, type HealthReport } from '../partners';
import { service } from '../services';

/** How long (ms) the database may take to count the backlog. */
const PATIENCE = 1000;
/** Seconds. Answers from memory take less than the first. */
const BUCKETS = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** The metrics of one application: the service `plugin::operations.metrics`. */
export class Metrics {
  private readonly registry = new Registry();
  private readonly durations: Histogram<'cache' | 'status'>;
  private readonly backlog: Record<keyof typeof BACKLOG, Gauge>;
  readonly contentType = this.registry.contentType;

  constructor(private readonly strapi: Core.Strapi) {
    const registers = [this.registry];
    collectDefaultMetrics({ register: this.registry });
    this.durations = new Histogram({
      name: 'http_request_duration_seconds',
      help: 'Time until the response was sent, by the cache’s outcome and the class of the status',
      labelNames: ['cache', 'status'],
      buckets: BUCKETS,
      registers,
    });
    measureDatabase(strapi, registers);
    const gauges = Object.entries(BACKLOG).map(([name, { help }]) => [
      name,
      new Gauge({ name, help, registers }),
    ]);
    this.backlog = Object.fromEntries(gauges);
  }

  /** Measures a request. */
  readonly measure = (ctx: KoaContext, next: Next): Promise<unknown> => {
    const end = this.durations.startTimer();
    const { res, state } = ctx;
    res.once('close', () => {
      const status = res.writableFinished ? `${Math.floor(res.statusCode / 100)}xx` : 'aborted';
      end({ cache: state.cache ?? 'none', status });
    });
    return next();
  };

  /** All metrics in Prometheus's text format. Those that the database does not give in time are left out. */
  async text(): Promise<string> {
    const report = await this.askBacklog();
    for (const [name, { of }] of Object.entries(BACKLOG)) {
      const gauge = this.backlog[name as keyof typeof BACKLOG];
      const value = of(report);
      if (value === undefined) gauge.remove();
      else gauge.set(value);
    }
    return this.registry.metrics();
  }

  private async askBacklog(): Promise<HealthReport> {
    const health = transitions(this.strapi, 'health');
    if (!health || service(this.strapi, 'availability').isAway()) return {};
    const report = health.report().catch(() => ({}));
    return Promise.race([report, wait(PATIENCE, {}, { ref: false })]);
  }
}

/** The backlog in the database, as counted by `transitions` and `webhooks`. */
const BACKLOG = {
  transitions_overdue: {
    help: 'Documents with a transition that should have been announced more than a minute ago',
    of: ({ transitions }: HealthReport) => transitions?.overdue,
  },
  webhook_deliveries_waiting: {
    help: 'Messages that a subscriber has not received yet',
    of: ({ deliveries }: HealthReport) => deliveries?.waiting,
  },
  webhook_deliveries_failing: {
    help: 'Messages that have failed and are being retried',
    of: ({ deliveries }: HealthReport) => deliveries?.failing,
  },
};

function measureDatabase(strapi: Core.Strapi, registers: Registry[]): void {
  const { pool } = databaseClient(strapi);
  const availability = service(strapi, 'availability');
  const add = (name: string, help: string, value: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(value());
      },
    });
  add('database_up', 'Whether the database answers', () => (availability.isAway() ? 0 : 1));
  add('database_pool_used', 'Database connections in use', () => pool.numUsed());
  add('database_pool_free', 'Free database connections', () => pool.numFree());
  add('database_pool_waiting', 'Requests that wait for a connection', () => pool.numPendingAcquires());
}

export function createMetrics({ strapi }: { strapi: Core.Strapi }): Metrics {
  return new Metrics(strapi);
}
