import { startOtherApp, type TestApp } from '../../support/app';
import { setClock } from '../../support/entries';

/**
 * Any type of any Strapi app can opt in from its schema: with its own names and words, several states, no draft &
 * publish.
 */
describe('another app that opted in', () => {
  let app: TestApp;
  let campus: { documentId: string };

  beforeAll(async () => {
    app = await startOtherApp();
    const documents = (uid: string) => app.strapi.documents(uid as never) as unknown as Documents;
    campus = await documents('api::campus.campus').create({ data: { name: 'North' } });
    await documents('api::campus.campus').create({ data: { name: 'Empty' } });
    await documents('api::course.course').create({
      data: {
        title: 'Welding',
        begins: '2024-03-01T08:00:00.000Z',
        finishes: '2024-06-01T08:00:00.000Z',
        enrolBefore: '2024-02-15T00:00:00.000Z',
        campus: campus.documentId,
        slots: [
          { __component: 'block.slot', label: 'First evening', at: '2024-03-04T22:00:00.000Z' },
          { __component: 'block.quote', text: 'Sparks fly' },
        ],
      },
    });
    await documents('api::course.course').create({ data: { title: 'Undated' } });
    const west = await documents('api::campus.campus').create({ data: { name: 'West' } });
    await documents('api::course.course').create({
      data: {
        title: 'Yoga',
        begins: '2024-03-01T08:00:00.000Z',
        finishes: '2024-06-01T08:00:00.000Z',
        cancelled: true,
        campus: west.documentId,
      },
    });
    // 2024-03-05 in UTC, still the evening of 4 March in Martinique.
    setClock(app.strapi, '2024-03-05T02:00:00.000Z');
  });
  afterAll(() => app.stop());

  interface Documents {
    create: (params: object) => Promise<{ documentId: string }>;
    findMany: (params: object) => Promise<Record<string, unknown>[]>;
  }
  const find = (uid: string, params: object = {}) =>
    (app.strapi.documents(uid as never) as unknown as Documents).findMany(params);

  it('has each of its states, under its own names', async () => {
    expect(await find('api::course.course', { sort: 'title' })).toMatchObject([
      { title: 'Undated', progress: null, enrolment: null, nextTransitionAt: null },
      {
        title: 'Welding',
        progress: 'running',
        enrolment: 'too-late',
        nextTransitionAt: '2024-06-01T08:00:00.000Z',
      },
      { title: 'Yoga', progress: null, enrolment: null, nextTransitionAt: null },
    ]);
  });

  it('finds entries with an exclusion without a state', async () => {
    const without = await find('api::course.course', { filters: { progress: null }, sort: 'title' });
    expect(without).toMatchObject([{ title: 'Undated' }, { title: 'Yoga' }]);
    expect(await find('api::course.course', { filters: { $not: { progress: null } } })).toMatchObject([
      { title: 'Welding' },
    ]);
  });

  it('computes states inside a dynamic zone, whole days in the app’s zone', async () => {
    const [course] = await find('api::course.course', {
      filters: { title: 'Welding' },
      populate: { slots: { on: { 'block.slot': { fields: ['label', 'state'] }, 'block.quote': true } } },
    });
    expect(course.slots).toEqual([
      { id: expect.any(Number), __component: 'block.slot', label: 'First evening', state: 'today' },
      { id: expect.any(Number), __component: 'block.quote', text: 'Sparks fly' },
    ]);
  });

  it('computes states inside a wholly populated dynamic zone', async () => {
    const [course] = await find('api::course.course', { filters: { title: 'Welding' }, populate: '*' });
    expect(course.slots).toMatchObject([
      { state: 'today', nextTransitionAt: '2024-03-05T04:00:00.000Z' },
      { text: 'Sparks fly' },
    ]);
  });

  it('gathers a state through a relation of another kind', async () => {
    expect(await find('api::campus.campus', { sort: 'name' })).toMatchObject([
      { name: 'Empty', progress: null },
      { name: 'North', progress: 'running', nextTransitionAt: '2024-06-01T08:00:00.000Z' },
      { name: 'West', progress: null, nextTransitionAt: null },
    ]);
    expect(await find('api::campus.campus', { filters: { progress: 'running' } })).toMatchObject([
      { name: 'North' },
    ]);
    const without = await find('api::campus.campus', {
      filters: { progress: { $null: true } },
      sort: 'name',
    });
    expect(without).toMatchObject([{ name: 'Empty' }, { name: 'West' }]);
  });

  it('filters by a state at the other end of a relation', async () => {
    const filters = { courses: { progress: 'running', enrolment: { $not: { $eq: 'possible' } } } };
    expect(await find('api::campus.campus', { filters })).toMatchObject([{ name: 'North' }]);
    expect(await find('api::campus.campus', { filters: { courses: { progress: 'over' } } })).toEqual([]);
  });

  it('has no columns for computed attributes', async () => {
    const columns = Object.keys(await app.strapi.db.connection('courses').columnInfo());
    expect(columns).toEqual(expect.arrayContaining(['begins', 'finishes', 'enrol_before']));
    expect(columns.filter((name) => /progress|enrolment|transition/.test(name))).toEqual([]);
  });
});
