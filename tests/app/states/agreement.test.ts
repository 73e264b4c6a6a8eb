import fc from 'fast-check';
import { startApp, type TestApp } from '../../support/app';
import { day, hour, iso, setClock } from '../../support/entries';

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

interface Entry {
  documentId: string;
  state: string | null;
  registrationState?: string | null;
  nextTransitionAt: string | null;
  nextDeadlineAt?: string | null;
}

type ComputedInstant = 'nextTransitionAt' | 'nextDeadlineAt';

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
        await expectAgreement('api::event.event', at, ['state', 'registrationState']);
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
        await expectAgreement('api::program-page.program-page', at, ['state']);
        await expectAgreement('api::call.call', at, ['state']);
        await expectInstantFilters('api::call.call', 'nextDeadlineAt', at);
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

  async function expectAgreement(uid: string, at: number, states: string[]) {
    const entries: Entry[] = await app.strapi.db.query(uid).findMany({ orderBy: { id: 'asc' } });
    for (const state of states) await expectStateFilters(uid, state as 'state', entries);
    await expectInstantFilters(uid, 'nextTransitionAt', at);
  }

  async function expectStateFilters(uid: string, name: 'state', entries: Entry[]) {
    const { attributes } = app.strapi.getModel(uid as never) as {
      attributes: Record<string, { enum: string[] }>;
    };
    const words = attributes[name].enum;
    for (const word of words) {
      await expectMembers(uid, entries, { [name]: word }, (entry) => entry[name] === word);
      await expectMembers(uid, entries, { $not: { [name]: word } }, (entry) => entry[name] !== word);
      await expectMembers(uid, entries, { [name]: { $ne: word } }, (entry) =>
        entry[name] === null ? false : entry[name] !== word
      );
    }
    await expectMembers(uid, entries, { [name]: { $null: true } }, (entry) => entry[name] === null);
    const sorted: Entry[] = await app.strapi.db
      .query(uid)
      .findMany({ orderBy: [{ [name]: 'asc' }, { id: 'asc' }] });
    const rank = (entry: Entry) => (entry[name] === null ? words.length : words.indexOf(entry[name]));
    expect(sorted.map(rank)).toEqual(entries.map(rank).sort((a, b) => a - b));
  }

  async function expectInstantFilters(uid: string, name: ComputedInstant, at: number) {
    const entries: Entry[] = await app.strapi.db.query(uid).findMany({ orderBy: { id: 'asc' } });
    const next = (entry: Entry) => (entry[name] ? Date.parse(entry[name]) : null);
    const members = (filter: unknown, test: (value: number) => boolean) =>
      expectMembers(uid, entries, { [name]: filter }, (entry) => {
        const value = next(entry);
        return value !== null && test(value);
      });
    const limits = [at, at + 1, ...entries.map(next).filter((value) => value !== null)].slice(0, 3);
    for (const limit of limits) {
      await members({ $lt: iso(limit) }, (value) => value < limit);
      await members({ $lte: iso(limit) }, (value) => value <= limit);
      await members({ $gt: iso(limit) }, (value) => value > limit);
      await members({ $gte: iso(limit) }, (value) => value >= limit);
      await members({ $eq: iso(limit) }, (value) => value === limit);
      await members({ $ne: iso(limit) }, (value) => value !== limit);
    }
    await expectMembers(uid, entries, { [name]: null }, (entry) => next(entry) === null);
    await members({ $between: [iso(at), iso(at + day)] }, (value) => value >= at && value <= at + day);
    const sorted: Entry[] = await app.strapi.db.query(uid).findMany({ orderBy: { [name]: 'asc' } });
    const order = (list: Entry[]) => list.map((entry) => next(entry) ?? Infinity);
    expect(order(sorted)).toEqual(order(entries).sort((a, b) => a - b));
  }

  async function expectMembers(uid: string, entries: Entry[], where: object, is: (entry: Entry) => boolean) {
    const members: Entry[] = await app.strapi.db.query(uid).findMany({ where, orderBy: { id: 'asc' } });
    const total = await app.strapi.db.query(uid).count({ where });
    const expected = entries.filter(is).map(({ documentId }) => documentId);
    expect({ where, members: members.map(({ documentId }) => documentId), total }).toEqual({
      where,
      members: expected,
      total: expected.length,
    });
  }

  const dates = (row: Record<string, unknown>) =>
    Object.fromEntries(
      Object.entries(row).map(([key, value]) => [key, typeof value === 'number' ? iso(value) : value])
    );
});
