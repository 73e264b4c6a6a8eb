import fc from 'fast-check';

import { messagesOf, reconcile } from '../../support/announced';
import { startApp, type TestApp } from '../../support/app';
import { hour, iso, setClock } from '../../support/entries';
import { statementsOf } from '../../support/statements';

const START = Date.parse('2022-03-20T00:00:00.000Z');
const END = START + 200 * hour;
const ZONES = ['Europe/Paris', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kathmandu', 'Nowhere', null];
const TYPES = [
  'api::event.event',
  'api::call.call',
  'api::program-page.program-page',
  'api::press-release.press-release',
] as const;

const instant = fc
  .tuple(fc.integer({ min: 0, max: 12 }), fc.constantFrom(-1, 0, 1))
  .map(([step, offset]) => START + step * 12 * hour + offset);
const bound = fc.option(instant, { freq: 4 });
const several = <T>(item: fc.Arbitrary<T>) => fc.array(item, { maxLength: 3 });
const worlds = fc.record({
  events: several(fc.record({ startsAt: bound, endsAt: bound, timezone: fc.constantFrom(...ZONES) })),
  calls: several(
    fc.record({ opensAt: bound, closesAt: bound, cutOffs: fc.array(instant, { maxLength: 2 }) })
  ),
  releases: several(fc.record({ embargoUntil: bound })),
  passes: fc.array(instant, { maxLength: 6 }),
});

/** A season in which everything happens that can be announced. */
const EVERYTHING = {
  events: [{ startsAt: START + hour, endsAt: START + 2 * hour, timezone: null }],
  calls: [{ opensAt: START + hour, closesAt: START + 3 * hour, cutOffs: [START + 2 * hour] }],
  releases: [{ embargoUntil: START + hour }],
  passes: [START + 2 * hour],
};

jest.setTimeout(300_000);

/** The promise itself: what is announced does not depend on when passes are made. */
describe('what is announced', () => {
  let app: TestApp;
  let serial = 0;
  beforeAll(async () => {
    app = await startApp();
    setClock(app.strapi, START - 1000 * hour);
    await reconcile(app);
  });
  afterAll(() => app.stop());

  const query = (uid: string) => app.strapi.db.query(uid);
  const write = (uid: string, data: object) => {
    serial += 1;
    const entry = { title: `Entry ${serial}`, slug: `entry-${serial}`, documentId: `document-${serial}` };
    return query(uid).create({
      data: { ...entry, locale: 'fr', publishedAt: new Date(START), ...dates(data) },
    });
  };

  async function become({
    events,
    calls,
    releases,
  }: typeof worlds extends fc.Arbitrary<infer W> ? W : never) {
    setClock(app.strapi, START - 1000 * hour);
    for (const uid of TYPES) await query(uid).deleteMany({});
    for (const event of events) await write(TYPES[0], event);
    const ids: unknown[] = [];
    for (const { cutOffs, ...call } of calls) {
      const items = await Promise.all(
        cutOffs.map((closesAt) => dates({ closesAt })).map((data) => query('call.cut-off').create({ data }))
      );
      const linked = items.map(({ id }) => ({
        id,
        __pivot: { field: 'cutOffs', component_type: 'call.cut-off' },
      }));
      ids.push((await write(TYPES[1], { ...call, cutOffs: linked })).id);
    }
    await write(TYPES[2], { calls: ids });
    for (const release of releases) await write(TYPES[3], release);
  }

  /** Everything that is announced until the end if passes are made at these instants, and at the end. */
  async function announcedWith(passes: number[]): Promise<string[]> {
    await query('plugin::transitions.announcement').deleteMany({});
    await query('plugin::transitions.message').deleteMany({});
    for (const at of [START - 1000 * hour, ...passes.sort((a, b) => a - b), END]) {
      setClock(app.strapi, at);
      await reconcile(app);
      const again = await statementsOf(app, () => reconcile(app));
      expect(again.filter((sql) => /^(insert|update)/i.test(sql))).toEqual([]);
    }
    // In order for each document, and in any order between them.
    const told = (await messagesOf(app)).sort((one, other) => one.entryId.localeCompare(other.entryId));
    return told.map(({ event, occurredAt, entryId }) => `${event} ${occurredAt} ${entryId}`);
  }

  it('does not depend on when passes are made', async () => {
    let total = 0;
    const names = new Set<string>();
    await fc.assert(
      fc.asyncProperty(worlds, async (world) => {
        await become(world);
        const expected = await announcedWith([]);
        expect(await announcedWith(world.passes)).toEqual(expected);
        total += expected.length;
        for (const line of expected) names.add(line.split(' ')[0]);
      }),
      { numRuns: 8, examples: [[EVERYTHING]] }
    );
    expect(total).toBeGreaterThan(8);
    expect([...names].sort()).toEqual([
      'call.closed',
      'call.deadline-passed',
      'call.opened',
      'event.ended',
      'event.started',
      'press-release.released',
      'program-page.closed',
      'program-page.opened',
    ]);
  });
});

const dates = (row: object) =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key, typeof value === 'number' ? iso(value) : value])
  );
