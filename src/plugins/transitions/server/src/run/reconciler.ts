import type { Core } from '@strapi/strapi';

import { createDetached, oneAtATime } from '@guichet/strapi-kit';
import { MESSAGE } from '../constants';
import { announceEdits } from '../edits/announce-edits';
import { Comparison } from '../edits/compare-all';
import { deadlines } from '../partners';
import type { AnnouncedType } from '../schema/announced-type';
import { pluginConfig, service } from '../services';
import { recordBaseline } from './baseline';
import { Baselines } from './baselines';
import type { PassControl } from './pass-control';
import { reconcileType } from './reconcile-type';
import { WholeComparisons } from './whole-comparisons';

const DAY = 24 * 60 * 60 * 1000;

export interface Reconciler {
  /**
   * Makes a pass: compares what was announced with what is so, and announces the differences. Resolves when a whole
   * pass that began after the call has ended. There is one pass at a time, and calls meanwhile share the next. Never
   * rejects: failures are logged and left for the next pass.
   */
  run: () => Promise<void>;
  /** Whether the last pass found documents that another instance had locked. */
  wasOvertaken: () => boolean;
  /** How many passes in a row have left something for the next one because it failed. */
  failures: () => number;
  /** Ends the current pass after the documents in hand, and resolves when it has ended. No other pass begins. */
  stop: () => Promise<void>;
}

/** @returns the service `plugin::transitions.reconciler` */
export function createReconciler({ strapi }: { strapi: Core.Strapi }): Reconciler {
  const outside = createDetached();
  let isStopped = false;
  let last = { overtaken: false, failed: false };
  let failures = 0;
  const makePass = passes(strapi, {
    isStopped: () => isStopped,
    overtaken: () => void (last.overtaken = true),
    failed: () => void (last.failed = true),
  });

  const run = oneAtATime(() =>
    outside(async () => {
      if (isStopped) return;
      last = { overtaken: false, failed: false };
      await makePass();
      failures = last.failed ? failures + 1 : 0;
    })
  );
  return {
    run,
    wasOvertaken: () => last.overtaken,
    failures: () => failures,
    stop: () => {
      isStopped = true;
      return run();
    },
  };
}

/** @returns a function that makes one pass over everything; never rejects */
function passes(strapi: Core.Strapi, control: PassControl): () => Promise<void> {
  const baselines = new Baselines<AnnouncedType>(strapi, 'baseline', (type, trx) =>
    recordBaseline(strapi, type, trx)
  );
  const comparison = new Comparison(strapi);
  const comparisons = new WholeComparisons(strapi);
  const attempt = async (what: string, work: () => Promise<unknown>) => {
    if (control.isStopped()) return;
    await work().catch((error) => {
      control.failed();
      strapi.log.error(`transitions: ${what} failed: ${error}`);
    });
  };
  return async () => {
    const { all, edited } = service(strapi, 'types');
    // Before anything slow: otherwise entries written meanwhile would be taken for the baseline.
    for (const type of all()) await attempt(`knowing ${type.uid}`, () => baselines.ensure(type));
    for (const type of edited.values()) {
      await attempt(`comparing ${type.uid}`, () => comparison.make(type));
    }
    await attempt('announcing edits', () => announceEdits(strapi, edited, control));
    for (const type of all()) {
      await attempt(`a pass over ${type.uid}`, async () => {
        await baselines.ensure(type);
        await reconcileType(strapi, type, comparisons, control);
      });
    }
    await attempt('deleting old messages', () => forgetMessages(strapi));
  };
}

async function forgetMessages(strapi: Core.Strapi): Promise<void> {
  const oldest = deadlines(strapi, 'clock').now() - pluginConfig(strapi).keepDays * DAY;
  await strapi.db.query(MESSAGE).deleteMany({ where: { announcedAt: { $lt: oldest } } });
}
