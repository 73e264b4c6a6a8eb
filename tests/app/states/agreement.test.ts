import fc from 'fast-check';
import { startApp, type TestApp } from '../../support/app';
import { expectAgreement, expectInstantFilters } from '../../support/agreement';
import { hour, iso, setClock } from '../../support/entries';

/**
 * The rule is written twice: in TypeScript for answers, and as conditions for filters and sorts. Here each entry's
 * computed attributes, as read without any filter, decide what every filter must find.
 */
const START = Date.parse('2022-03-20T00:00:00.000Z');
const ZONES = [
  'Europe/Paris',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  null,
];

/** A few distinct instants, each with its neighbours a millisecond away, so that boundaries often coincide. */
const instant = fc
  .tuple(fc.integer({ min: 0, max: 20 }), fc.constantFrom(-1, 0, 1))
  .map(([step, offset]) => START + step * 12 * hour + offset);
const bound = fc.option(instant, { freq: 3 });

jest.setTimeout(300_000);

describe('the state in an answer and the membership in a filter', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const events = fc.record({
    startsAt: bound,
    endsAt: bound,
    registrationOpensAt: bound,
    registrationClosesAt: bound,
    registration: fc.boolean(),
    eventStatus: fc.constantFrom('scheduled', 'cancelled', 'postponed', null),
    timezone: fc.constantFrom(...ZONES),
  });

  it('agree for events, whose windows may lack an end, in zones around the world', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(events, { minLength: 12, maxLength: 12 }), instant, async (rows, at) => {
        await replaceAll('api::event.event', rows.map(toEvent));
        setClock(app.strapi, at);
        await expectAgreement(app, 'api::event.event', at, ['state', 'registrationState']);
      }),
      { numRuns: 15 }
    );
  });

  const cutOffs = fc.array(instant, { maxLength: 2 });
  const windows = fc.array(fc.record({ opensAt: bound, closesAt: bound, cutOffs }), { maxLength: 4 });

  it('agree for programme pages, whose state is gathered from several calls', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(windows, { minLength: 6, maxLength: 6 }), instant, async (pages, at) => {
        await replaceAll('api::call.call', []);
        await replaceAll('api::program-page.program-page', []);
        for (const calls of pages) await createPage(calls);
        setClock(app.strapi, at);
        await expectAgreement(app, 'api::program-page.program-page', at, ['state']);
        await expectAgreement(app, 'api::call.call', at, ['state']);
        await expectInstantFilters(app, 'api::call.call', 'nextDeadlineAt', at);
      }),
      { numRuns: 12 }
    );
  });

  async function replaceAll(uid: string, rows: object[]) {
    await app.strapi.db.query(uid).deleteMany({ where: { id: { $notNull: true } } });
    for (const data of rows) await app.strapi.db.query(uid).create({ data: { ...PUBLISHED(), ...data } });
  }

  let serial = 0;
  const PUBLISHED = () => ({
    documentId: `document-${(serial += 1)}`,
    publishedAt: new Date(START),
    locale: 'fr',
    title: `Entry ${serial}`,
  });

  function toEvent({ registration, ...event }: { registration: boolean }) {
    return { ...dates(event), ...(registration && { registration: { id: registrationId } }) };
  }

  let registrationId: number;
  beforeAll(async () => {
    const data = { label: 'Register', url: 'https://example.org' };
    registrationId = (await app.strapi.db.query('shared.link').create({ data })).id;
  });

  async function createPage(calls: { opensAt: number | null; closesAt: number | null; cutOffs: number[] }[]) {
    const ids: number[] = [];
    for (const { cutOffs: instants, ...call } of calls) {
      const parts = instants.map((at) =>
        app.strapi.db.query('call.cut-off').create({ data: { closesAt: iso(at) } })
      );
      const data = { ...PUBLISHED(), ...dates(call), cutOffs: await Promise.all(parts) };
      ids.push((await app.strapi.db.query('api::call.call').create({ data })).id);
    }
    const data = { ...PUBLISHED(), calls: ids };
    await app.strapi.db.query('api::program-page.program-page').create({ data });
  }

  const dates = (row: Record<string, unknown>) =>
    Object.fromEntries(
      Object.entries(row).map(([key, value]) => [key, typeof value === 'number' ? iso(value) : value])
    );
});
