import type { Core } from '@strapi/strapi';

import { sourceOf, type Source } from '../memory/remember';

/** The service `plugin::deadlines.horizon`: when the clock next changes what the public is shown; ms (UTC). */
interface Horizon {
  nextChange: (instant: number) => Promise<number | null>;
}

/** Looks for the next change once until it comes, or until anything is written: every answer's lifetime asks for it. */
export function rememberNextChange(strapi: Core.Strapi): void {
  const horizon = strapi.plugin('deadlines')?.service('horizon') as Horizon | undefined;
  if (horizon) horizon.nextChange = rememberNext(sourceOf(strapi), horizon.nextChange);
}

/**
 * Nothing changes between an instant and the next change after it: what is the next for one instant is the next for
 * all of those in between.
 */
export function rememberNext(
  { inTransaction, content }: Source,
  read: Horizon['nextChange']
): Horizon['nextChange'] {
  let known = { generation: NaN, from: NaN, next: null as number | null };
  return async (instant) => {
    if (inTransaction() || !content.hears()) return read(instant);
    const generation = content.generation();
    const isWithin = instant >= known.from && (known.next === null || instant < known.next);
    if (known.generation === generation && isWithin) return known.next;
    const next = await read(instant);
    known = { generation, from: instant, next };
    return next;
  };
}
