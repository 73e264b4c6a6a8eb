import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { oldest } from '../domain/age';
import { now } from '../partners';
import { service } from '../services';

/** When the history of each type began: ms (UTC) by uid. */
type Beginnings = Record<string, number>;

const beginnings = (strapi: Core.Strapi) =>
  strapi.store({ type: 'plugin', name: 'history', key: 'beginnings' });

/** Notes when each type opted in. A type that has opted out and in again begins anew, because nobody saw it meanwhile. */
export async function noteBeginnings(strapi: Core.Strapi): Promise<void> {
  const known = ((await beginnings(strapi).get({})) ?? {}) as Beginnings;
  const uids = [...service(strapi, 'types').keys()];
  const noted = Object.fromEntries(uids.map((uid) => [uid, known[uid] ?? now(strapi)]));
  await beginnings(strapi).set({ value: noted });
}

/**
 * @param instant ms (UTC)
 * @throws ValidationError (400) if what was published then is not known of every type any more, or not yet
 */
export async function expectKept(strapi: Core.Strapi, instant: number): Promise<void> {
  const began = (await beginnings(strapi).get({})) as Beginnings;
  for (const { uid, keep } of service(strapi, 'types').values()) {
    const since = Math.max(began[uid], oldest(keep, now(strapi)));
    if (instant >= since) continue;
    throw new errors.ValidationError(
      `asPublished at ${iso(instant)}: what was published of ${uid} is known since ${iso(since)}. Ask for a later instant`
    );
  }
}

export const iso = (instant: number) => new Date(instant).toISOString();
