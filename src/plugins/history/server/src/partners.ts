/** The plugins that this one works with, if they are installed. */
import type { Core } from '@strapi/strapi';

import { optionalServicesOf } from '@guichet/strapi-kit';
import { endsOf, type Models, zoneOr } from '@guichet/time';

/** The part of `deadlines` that is used. */
interface Deadlines {
  clock: { now: () => number };
  visibility: { asServer: <T>(work: () => T) => T };
  models: Models;
}

const deadlines = optionalServicesOf<Deadlines>('deadlines');

/** The present instant; ms (UTC). Not that of the request: writers wait for each other, and each comes after the last. */
export function now(strapi: Core.Strapi): number {
  return deadlines(strapi, 'clock')?.now() ?? Date.now();
}

/** Runs work from which no embargo and no draft is hidden, whoever sent the request. */
export function asServer<T>(strapi: Core.Strapi, work: () => T): T {
  const visibility = deadlines(strapi, 'visibility');
  return visibility ? visibility.asServer(work) : work();
}

/** Whether something ends at the dates of an attribute: a midnight is said as the minute before it. */
export function isEnd(strapi: Core.Strapi, of: string, name: string): boolean {
  const model = deadlines(strapi, 'models')?.get(of);
  return model !== undefined && [...endsOf(model), model.cutOffs?.date].includes(name);
}

/** The IANA zone in which an entry's dates are said. */
export function zoneOf(strapi: Core.Strapi, uid: string, content: Record<string, unknown> | null): string {
  const named = deadlines(strapi, 'models')?.get(uid)?.timezone;
  const zone = strapi.config.get('plugin::deadlines.timezone', 'UTC');
  return zoneOr(named && content?.[named], zone);
}

/** The instant (ms, UTC) before which the public does not see an entry with this content; `null`: it sees it at once. */
export function embargoOf(strapi: Core.Strapi, uid: string, content: Record<string, unknown>): number | null {
  const attribute = deadlines(strapi, 'models')?.get(uid)?.embargo;
  const until = attribute && content[attribute];
  return until ? Date.parse(String(until)) : null;
}

/** The attribute for the note that a change of a published deadline needs; `null`: it needs none. */
export function changeNoteOf(strapi: Core.Strapi, uid: string): string | null {
  return deadlines(strapi, 'models')?.get(uid)?.deadline?.changeNote ?? null;
}
