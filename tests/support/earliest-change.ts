import type { Core } from '@strapi/strapi';

const TYPES = ['api::event.event', 'api::call.call', 'api::program-page.program-page'] as const;
const RELEASE = 'api::press-release.press-release';
const PUBLISHED = { publishedAt: { $notNull: true } };

interface Shown {
  nextTransitionAt: string | null;
  nextDeadlineAt?: string | null;
  steps?: Shown[];
}

/**
 * The next change by the clock of anything published, as far as the answers tell. They are computed for the instant of
 * the clock, and do not tell of embargoes.
 *
 * @param at ms (UTC), the instant of the clock
 * @returns ms (UTC), `null` if nothing lies ahead
 */
export async function earliestChangeShown({ db }: Core.Strapi, at: number): Promise<number | null> {
  const shown: Shown[] = [];
  for (const uid of TYPES) {
    const populate = uid === 'api::program-page.program-page' ? { steps: true } : {};
    for (const entry of (await db.query(uid).findMany({ where: PUBLISHED, populate })) as Shown[]) {
      shown.push(entry, ...(entry.steps ?? []));
    }
  }
  const releases = await db.query(RELEASE).findMany({ where: PUBLISHED });
  const embargoes = releases.map(({ embargoUntil }) => embargoUntil && Date.parse(embargoUntil));
  const computed = shown.flatMap((entry) => [entry.nextTransitionAt, entry.nextDeadlineAt]);
  const ahead = [...computed.map((text) => (text ? Date.parse(text) : 0)), ...embargoes];
  const first = Math.min(...ahead.filter((one) => one > at));
  return first === Infinity ? null : first;
}
