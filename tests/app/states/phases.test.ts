import fc from 'fast-check';

import { expectAgreement, expectInstantFilters } from '../../support/agreement';
import { startOtherApp, type TestApp } from '../../support/app';
import { day, iso, setClock } from '../../support/entries';

const CONSULTATION = 'api::consultation.consultation';
const CAMPUS = 'api::campus.campus';
const START = Date.parse('2030-03-01T00:00:00.000Z');
const [OPENS, CLOSES, RESULTS] = [0, 10, 20].map((days) => START + days * day);

jest.setTimeout(300_000);

/** Planned, open, analysing, results: a type of another app, from its schema alone. */
describe('a state of four phases', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startOtherApp();
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    for (const uid of [CONSULTATION, CAMPUS]) await app.strapi.db.query(uid).deleteMany({});
  });

  interface Documents {
    create: (params: object) => Promise<{ documentId: string }>;
    findOne: (params: object) => Promise<Record<string, unknown>>;
    update: (params: object) => Promise<unknown>;
  }
  const documents = (uid: string) => app.strapi.documents(uid as never) as unknown as Documents;
  const dates = (...list: (number | null)[]) =>
    Object.fromEntries(
      ['opensAt', 'closesAt', 'resultsAt'].map((name, index) => [name, list[index] && iso(list[index])])
    );
  const publish = (data: object) => documents(CONSULTATION).create({ data, status: 'published' });

  it('follows its dates, with the next change, the deadline and the notice of the phase', async () => {
    const notices = ['planned', 'open', 'analysing', 'results'].map((state) => ({
      state,
      title: `Now ${state}`,
    }));
    const { documentId } = await publish({ title: 'Bus lines', ...dates(OPENS, CLOSES, RESULTS), notices });
    const at = async (instant: number) => {
      setClock(app.strapi, instant);
      const found = await documents(CONSULTATION).findOne({ documentId, status: 'published' });
      const { phase, nextTransitionAt, nextDeadlineAt, notice } = found;
      return [phase, nextTransitionAt, nextDeadlineAt, (notice as { title: string }).title];
    };
    const [opens, closes, results] = [OPENS, CLOSES, RESULTS].map(iso);
    expect(await at(OPENS - 1)).toEqual(['planned', opens, closes, 'Now planned']);
    expect(await at(OPENS)).toEqual(['open', closes, closes, 'Now open']);
    expect(await at(CLOSES - 1)).toEqual(['open', closes, closes, 'Now open']);
    expect(await at(CLOSES)).toEqual(['analysing', results, null, 'Now analysing']);
    expect(await at(RESULTS)).toEqual(['results', null, null, 'Now results']);
  });

  it('agrees with its filters and sorts, whatever dates are missing or out of order', async () => {
    const instant = fc
      .tuple(fc.integer({ min: 0, max: 8 }), fc.constantFrom(-1, 0, 1))
      .map(([step, offset]) => START + step * day + offset);
    const bound = fc.option(instant, { freq: 3 });
    const row = fc.record({
      opensAt: bound,
      closesAt: bound,
      resultsAt: bound,
      withdrawn: fc.option(fc.boolean()),
    });
    let serial = 0;
    const write = async ({ withdrawn, ...row }: { withdrawn: boolean | null } & Record<string, unknown>) => {
      const written = Object.entries(row).map(([name, at]) => [
        name,
        at === null ? null : new Date(at as number),
      ]);
      const data = { documentId: `document-${(serial += 1)}`, publishedAt: new Date(START), withdrawn };
      return (
        await app.strapi.db.query(CONSULTATION).create({ data: { ...data, ...Object.fromEntries(written) } })
      ).id;
    };
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 12, maxLength: 12 }), instant, async (rows, at) => {
        for (const uid of [CONSULTATION, CAMPUS]) await app.strapi.db.query(uid).deleteMany({});
        const ids = [];
        for (const one of rows) ids.push(await write(one));
        for (const part of [ids.slice(0, 2), ids.slice(2, 5), ids.slice(5, 9), []]) {
          await app.strapi.db
            .query(CAMPUS)
            .create({ data: { documentId: `document-${(serial += 1)}`, consultations: part } });
        }
        setClock(app.strapi, at);
        await expectAgreement(app, CONSULTATION, at, ['phase']);
        await expectInstantFilters(app, CONSULTATION, 'nextDeadlineAt', at);
        await expectAgreement(app, CAMPUS, at, ['consulting']);
      }),
      { numRuns: 15 }
    );
  });

  it('refuses a publication whose dates are out of order, with the field', async () => {
    await expect(publish({ title: 'Bus lines', ...dates(OPENS, RESULTS, CLOSES) })).rejects.toMatchObject({
      name: 'ValidationError',
      message: expect.stringMatching(
        /^resultsAt \(.*\) is not after closesAt \(.*\): set a later resultsAt or an earlier closesAt$/
      ),
    });
    await expect(publish({ title: 'Bus lines', ...dates(RESULTS, null, CLOSES) })).rejects.toMatchObject({
      message: expect.stringContaining('resultsAt'),
    });
  });

  it('is gathered: what goes on comes first, then what is to come, then what is over', async () => {
    const { documentId } = await documents(CAMPUS).create({ data: { name: 'North' } });
    for (const [title, ...list] of [
      ['Bus lines', OPENS, CLOSES, RESULTS],
      ['Trams', OPENS + 15 * day, CLOSES + 15 * day, RESULTS + 15 * day],
    ] as const) {
      await publish({ title, ...dates(...list), campus: documentId });
    }
    const seen = [];
    for (const days of [-1, 0, 10, 15, 20, 25, 35]) {
      setClock(app.strapi, START + days * day);
      const { consulting } = await documents(CAMPUS).findOne({ documentId });
      seen.push(consulting);
    }
    expect(seen).toEqual(['planned', 'open', 'analysing', 'open', 'open', 'analysing', 'results']);
  });
});
