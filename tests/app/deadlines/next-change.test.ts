import fc from 'fast-check';
import { startApp, startOtherApp, type TestApp } from '../../support/app';
import { earliestChangeShown } from '../../support/earliest-change';
import { day, hour, iso, minute, setClock } from '../../support/entries';
import { takeTurnElsewhere } from '../../support/other-writer';
import { statementsOf } from '../../support/statements';
import { until } from '../../support/until';

const START = Date.parse('2022-03-20T00:00:00.000Z');
/** In Paris, on a day that no other test uses. */
const MIDNIGHT = Date.parse('2022-06-14T22:00:00.000Z');
const ZONES = ['Europe/Paris', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kathmandu', 'Nowhere', null];

const instant = fc
  .tuple(fc.integer({ min: 0, max: 20 }), fc.constantFrom(-1, 0, 1))
  .map(([step, offset]) => START + step * 12 * hour + offset);
const bound = fc.option(instant, { freq: 3 });
const several = <T>(item: fc.Arbitrary<T>) => fc.array(item, { maxLength: 2 });

const published = fc.boolean();
const worlds = fc.record({
  events: several(
    fc.record({
      published,
      startsAt: bound,
      endsAt: bound,
      registrationOpensAt: bound,
      registrationClosesAt: bound,
      registration: fc.boolean(),
      timezone: fc.constantFrom(...ZONES),
    })
  ),
  calls: several(fc.record({ published, opensAt: bound, closesAt: bound, cutOffs: several(instant) })),
  pages: several(fc.record({ published, steps: several(fc.record({ startsAt: bound, endsAt: bound })) })),
  releases: several(fc.record({ published, embargoUntil: bound })),
});
type World = typeof worlds extends fc.Arbitrary<infer T> ? T : never;

const TYPES = ['api::event.event', 'api::call.call', 'api::program-page.program-page'] as const;
const RELEASE = 'api::press-release.press-release';

jest.setTimeout(300_000);

const nextChange = ({ strapi }: TestApp, at: number): Promise<number | null> =>
  strapi.plugin('deadlines').service('next-change').nextChange(at);

/** At that instant everything that is shown has to be read again, and not earlier. */
describe('the next change by the clock', () => {
  let app: TestApp;
  let registration: { id: number };
  let serial = 0;

  beforeAll(async () => {
    app = await startApp();
    const data = { label: 'Register', url: 'https://example.org' };
    registration = await app.strapi.db.query('shared.link').create({ data });
  });
  afterAll(() => app.stop());

  it('is the earliest future change of any published entry, and never of a draft', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, async (world) => {
        await become(world);
        for (let at: number | null = START - day; at !== null; at = await nextChange(app, at)) {
          setClock(app.strapi, at);
          expect(isoOf(await nextChange(app, at))).toEqual(isoOf(await earliestChangeShown(app.strapi, at)));
        }
      }),
      { numRuns: 20 }
    );
  });

  it('is still right some time after it was computed at a midnight', async () => {
    const begins = MIDNIGHT + 10 * minute;
    const event = { published: true, startsAt: begins, endsAt: null, timezone: 'Europe/Paris' };
    const undated = { registrationOpensAt: null, registrationClosesAt: null, registration: false };
    await become({ events: [{ ...event, ...undated }], calls: [], pages: [], releases: [] });
    const found = [];
    // Before the next midnight anywhere.
    for (const at of [MIDNIGHT, begins, MIDNIGHT + 20 * minute]) found.push(isoOf(await nextChange(app, at)));
    expect(found).toEqual([iso(begins), iso(MIDNIGHT + day), iso(MIDNIGHT + day)]);
  });

  describe('is remembered', () => {
    const call = { published: true, opensAt: START - day, closesAt: START + day, cutOffs: [] };
    const ask = (at: number) => statementsOf(app, () => nextChange(app, at));
    const readsTables = (sql: string[]) => sql.some((statement) => /\bcalls\b/.test(statement));
    /** On PostgreSQL, what is written to other databases of the server counts too, and other suites write. */
    const untilRemembered = (at: number) =>
      until('it is remembered', async () => {
        const sent = await ask(at);
        return sent.length === 1 && !readsTables(sent);
      });
    beforeEach(() => become({ events: [], calls: [call], pages: [], releases: [] }));

    it('until it comes, and asks for nothing but whether the content is the same', async () => {
      expect(readsTables(await ask(START))).toBe(true);
      await untilRemembered(START + day - 1);
      expect(isoOf(await nextChange(app, START + day - 1))).toBe(iso(START + day));
      expect(readsTables(await ask(START + day))).toBe(true);
      await untilRemembered(START + 2 * day);
      expect(await nextChange(app, START + 2 * day)).toBeNull();
    });

    it('but not for an earlier instant, if somebody sets the clock back', async () => {
      expect(isoOf(await nextChange(app, START))).toBe(iso(START + day));
      expect(isoOf(await nextChange(app, START - 2 * day))).toBe(iso(START - day));
    });

    it('not beyond a write of this process, by whatever way', async () => {
      await nextChange(app, START);
      await app.strapi.db.connection('calls').update({ closes_at: inColumn(START + hour) });
      expect(isoOf(await nextChange(app, START))).toBe(iso(START + hour));
    });

    it('not beyond a write of another process, and not before that has committed', async () => {
      await nextChange(app, START);
      const other = await takeTurnElsewhere();
      const closesAt = app.strapi.db.connection.raw('?', [inColumn(START + hour)]).toQuery();
      await other.run(`UPDATE calls SET closes_at = ${closesAt}`);
      expect(isoOf(await nextChange(app, START))).toBe(iso(START + day));
      await other.end();
      expect(isoOf(await nextChange(app, START))).toBe(iso(START + hour));
    });
  });

  const query = (uid: string) => app.strapi.db.query(uid);

  async function become({ events, calls, pages, releases }: World) {
    for (const uid of [...TYPES, RELEASE]) await query(uid).deleteMany({});
    for (const { registration: has, ...event } of events) {
      await write('api::event.event', { ...event, ...(has && { registration }) });
    }
    for (const { cutOffs, ...call } of calls) {
      const closes = cutOffs.map((closesAt) => ({ closesAt }));
      await write('api::call.call', { ...call, cutOffs: await parts('call.cut-off', 'cutOffs', closes) });
    }
    for (const { steps, ...page } of pages) {
      const items = steps.map((step) => ({ title: 'Step', ...step }));
      await write('api::program-page.program-page', {
        ...page,
        steps: await parts('program.step', 'steps', items),
      });
    }
    for (const release of releases) await write(RELEASE, release);
  }

  function write(
    uid: string,
    { published: isPublished, ...row }: { published: boolean; [name: string]: unknown }
  ) {
    serial += 1;
    const publishedAt = isPublished ? new Date(START) : null;
    const identity = { documentId: `document-${serial}`, locale: 'fr', title: `Entry ${serial}` };
    return query(uid).create({ data: { ...identity, publishedAt, ...dates(row) } });
  }

  /** Linked the way Strapi links them: `component_type` tells which table a link leads to. */
  const parts = (uid: string, field: string, items: object[]) =>
    Promise.all(
      items.map(async (item) => {
        const { id } = await query(uid).create({ data: dates(item) });
        return { id, __pivot: { field, component_type: uid } };
      })
    );
});

describe('the next change of types of another app', () => {
  const MIDNIGHT_IN_MARTINIQUE = START + 4 * hour;
  let app: TestApp;
  beforeAll(async () => {
    app = await startOtherApp();
  });
  afterAll(() => app.stop());

  it('is found in a dynamic zone of a type without drafts, at the end of a day, and then nowhere', async () => {
    const slots = [{ __component: 'block.slot', at: iso(START) }];
    await app.strapi.documents('api::course.course' as never).create({ data: { slots } } as never);
    expect(isoOf(await nextChange(app, START - 1))).toBe(iso(START));
    expect(isoOf(await nextChange(app, START))).toBe(iso(MIDNIGHT_IN_MARTINIQUE));
    expect(await nextChange(app, MIDNIGHT_IN_MARTINIQUE)).toBeNull();
  });
});

/** As a column holds an instant. */
const inColumn = (at: number) => (process.env.DATABASE_CLIENT === 'sqlite' ? at : new Date(at));

const isoOf = (at: number | null) => (at === null ? null : iso(at));

const dates = (row: object) =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key, typeof value === 'number' ? iso(value) : value])
  );
