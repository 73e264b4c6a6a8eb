import type { Core } from '@strapi/strapi';

import { embargoAhead, transitionsAhead, type FutureInstant, type Model } from '@guichet/time';
import { service } from '../services';

/** A kind of instants at which the clock alone changes what is published. */
export interface Instants {
  /** The content type or component whose rows change then. */
  uid: string;
  /**
   * Those that lie ahead of some rows: one for each index that the database has to search.
   *
   * @param instant ms (UTC)
   * @param timezone IANA name of the zone that counts for rows without their own
   */
  ahead: (instant: number, timezone: string) => FutureInstant[];
}

/** The kinds of instants that the schemas opt in to. */
export function instantsOf(strapi: Core.Strapi): Instants[] {
  return [...service(strapi, 'models').values()].map((model) => ({
    uid: model.uid,
    ahead: (instant, timezone) => aheadOf(model, instant, timezone),
  }));
}

/** Gathered states change when one of their sources does. A deadline is a transition. */
function aheadOf({ states, embargo }: Model, instant: number, timezone: string): FutureInstant[] {
  const transitions = states.flatMap((state) =>
    state.kind === 'dated' ? transitionsAhead(state.rule, instant, timezone) : []
  );
  return [...transitions, ...(embargo ? [embargoAhead(embargo, instant)] : [])];
}
