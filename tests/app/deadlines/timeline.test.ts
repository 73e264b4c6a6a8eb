import {
  timelineRows,
  type TimelineRow,
} from '../../../src/plugins/deadlines/admin/src/page/logic/timeline-rows';
import { nextDeadlineOf, wordsAt } from '../../../src/plugins/deadlines/admin/src/page/logic/render-key';
import type { Model } from '../../../packages/time/src/model';
import { asAdmin } from '../../support/admin';
import { startApp, startOtherApp, type TestApp } from '../../support/app';
import { create, day, iso, setClock } from '../../support/entries';
import { statementsOf } from '../../support/statements';
import { newReader, readTimeline } from '../../support/timeline';
import type { Caller } from '../../support/tokens';

const CALL = 'api::call.call';
const EVENT = 'api::event.event';
const PAGE = 'api::program-page.program-page';
const PRESS = 'api::press-release.press-release';

const OPENS = '2022-01-23T23:00:00.000Z';
const CUT_OFF = '2022-02-18T23:00:00.000Z';
const CLOSES = '2022-03-18T23:00:00.000Z';
const EXTENDED = '2022-04-18T22:00:00.000Z';
const NOW = '2022-03-01T12:00:00.000Z';
const [FROM, UNTIL] = ['2022-01-31T23:00:00.000Z', '2022-07-31T22:00:00.000Z'];

const modelsOf = ({ strapi }: TestApp): Model[] => [...strapi.plugin('deadlines').service('models').values()];

describe('the timeline of the admin', () => {
  let app: TestApp;
  let admin: Caller;
  let page: { documentId: string };
  const ids: Record<string, string> = {};

  const read = (caller = admin, from = FROM, until = UNTIL) => readTimeline(app, caller, from, until);
  const titles = async (...asked: Parameters<typeof read>) =>
    (await read(...asked)).map(({ title }) => title);

  beforeAll(async () => {
    app = await startApp();
    setClock(app.strapi, NOW);
    admin = await asAdmin(app);
    const make = async (uid: typeof CALL, data: Record<string, unknown>, status?: 'draft') => {
      const { documentId } = await create(app, uid, data, { status });
      ids[data.title as string] = documentId;
      return documentId;
    };
    const cutOffs = [{ label: 'Vague 1', closesAt: CUT_OFF }];
    const call = await make(CALL, { title: 'Appel', opensAt: OPENS, closesAt: CLOSES, cutOffs });
    await app.strapi.documents(CALL).update({
      documentId: call,
      data: { closesAt: EXTENDED, deadlineChangeNote: 'Prolongation' } as never,
      status: 'published',
    });
    await make(CALL, {
      title: 'Ancien appel',
      opensAt: '2021-01-01T00:00:00Z',
      closesAt: '2021-06-01T00:00:00Z',
    });
    await make(CALL, { title: 'Au fil de l’eau', opensAt: '2022-02-01T00:00:00Z', timezone: 'Asia/Tokyo' });
    await make(CALL, { title: 'Prochain appel', opensAt: CLOSES, closesAt: EXTENDED }, 'draft');
    const registration = { label: 'S’inscrire', url: 'https://example.org' };
    const registrationClosesAt = '2022-03-09T23:00:00.000Z';
    await make(EVENT as never, {
      title: 'Soirée',
      startsAt: '2022-03-10T17:00:00.000Z',
      registration,
      registrationClosesAt,
    });
    await make(PRESS as never, { title: 'Communiqué', embargoUntil: '2022-03-05T08:00:00.000Z' });
    const steps = [
      { title: 'Dépôt', startsAt: OPENS, endsAt: CLOSES },
      { title: 'Jury', startsAt: CLOSES, endsAt: CLOSES },
      { title: 'Un jour' },
    ];
    page = await create(app, PAGE, { title: 'Programme', steps, calls: [call, ids['Ancien appel']] });
    await create(app, PAGE, { title: 'Autre page', calls: [ids['Ancien appel']] });
  });
  afterAll(() => app.stop());

  it('has everything of a call: its window, its earlier deadlines, its cut-offs and the pages that gather from it', async () => {
    const [call] = (await read()).filter(({ title }) => title === 'Appel');
    expect(call).toEqual({
      uid: CALL,
      displayName: 'Call',
      kind: 'collectionType',
      documentId: ids.Appel,
      locale: 'fr',
      title: 'Appel',
      isDraft: false,
      timezone: 'Europe/Paris',
      starts: { state: [[OPENS, EXTENDED]] },
      cutOffs: [CUT_OFF],
      formerEnds: [CLOSES],
      embargoUntil: null,
      parts: [],
      gatheredBy: [page.documentId],
    });
  });

  it('has both windows of an event, the steps of a page and everything that its state is gathered from', async () => {
    const entries = await read();
    expect(entries).toMatchObject([
      { title: 'Appel' },
      { title: 'Au fil de l’eau', timezone: 'Asia/Tokyo' },
      { title: 'Prochain appel', isDraft: true },
      {
        title: 'Soirée',
        starts: {
          state: [['2022-03-10T17:00:00.000Z', '2022-03-10T23:00:00.000Z']],
          registrationState: [[null, '2022-03-09T23:00:00.000Z']],
        },
      },
      { title: 'Communiqué', starts: {}, embargoUntil: '2022-03-05T08:00:00.000Z' },
      {
        title: 'Programme',
        starts: { state: expect.arrayContaining([[OPENS, EXTENDED]]) },
        parts: [
          {
            title: 'Dépôt',
            component: 'program.step',
            displayName: 'Step',
            starts: { state: [[OPENS, CLOSES]] },
          },
          { title: 'Jury', starts: { state: [[CLOSES, CLOSES]] } },
          { title: 'Un jour', starts: { state: [[null, null]] } },
        ],
      },
    ]);
    expect(entries.at(-1)!.starts.state).toHaveLength(2);
  });

  it('leaves out what ends before, what begins after, and the dates of drafts', async () => {
    const earlier = ['2021-05-01T00:00:00Z', '2021-05-31T00:00:00Z'] as const;
    const ofThen = ['Ancien appel', 'Soirée', 'Programme', 'Autre page'];
    expect(await titles(admin, ...earlier)).toEqual(ofThen);
    const data = { opensAt: '2021-05-01T00:00:00Z', closesAt: '2021-05-31T00:00:00Z' } as never;
    await app.strapi.documents(CALL).update({ documentId: ids.Appel, data });
    expect(await titles(admin, ...earlier)).toEqual(ofThen);
    await app.strapi.documents(CALL).discardDraft({ documentId: ids.Appel });
  });

  it('takes as many statements for many entries as for a few', async () => {
    // Other statements run at the same time, such as Strapi's own counts.
    const isOurs = (sql: string) => /calls|events|program_pages|press_releases|components_/.test(sql);
    const few = (await statementsOf(app, () => read())).filter(isOurs);
    const made = [];
    for (let index = 0; index < 20; index += 1) {
      const data = {
        title: `Appel ${index}`,
        opensAt: OPENS,
        closesAt: CLOSES,
        programPages: [page.documentId],
      };
      made.push(await create(app, CALL, data));
    }
    const many = (await statementsOf(app, () => read())).filter(isOurs);
    for (const { documentId } of made) await app.strapi.documents(CALL).delete({ documentId });
    expect(many).toHaveLength(few.length);
    expect(few.length).toBeGreaterThan(5);
    expect(few.length).toBeLessThan(20);
  });

  it('is for users who are logged in, and shows what they may read in the content-manager', async () => {
    expect((await app.http.get(`/deadlines/timeline?from=${FROM}&until=${UNTIL}`)).status).toBe(401);
    expect(await titles(await newReader(app, []))).toEqual([]);
    expect(await titles(await newReader(app, [{ subject: EVENT }]))).toEqual(['Soirée']);
    const isCreator = { subject: EVENT, conditions: ['admin::is-creator'] };
    expect(await titles(await newReader(app, [isCreator]))).toEqual([]);
    const inEnglish = { subject: EVENT, locales: ['en'] };
    expect(await titles(await newReader(app, [inEnglish]))).toEqual([]);
  });

  it.each([
    ['', 'from is missing: write an instant from 1900 to 2200, for example 2022-03-18T23:00:00Z'],
    [
      `from=${FROM}&until=soon`,
      'until is "soon": write an instant from 1900 to 2200, for example 2022-03-18T23:00:00Z',
    ],
    [`from=${FROM}&until=${FROM}`, `until is "${FROM}", not after from: write a later instant`],
    [
      `from=${FROM}&until=2024-02-02T00:00:00Z`,
      'until is "2024-02-02T00:00:00Z", more than two years after from: ask for less at once',
    ],
  ])('is a 400 for "%s"', async (query, message) => {
    const { status, body } = await app.http.get(`/deadlines/timeline?${query}`).set(admin);
    expect([status, body.error.message]).toEqual([400, message]);
  });

  it('lets the page show at every instant what the server answers as of that instant', async () => {
    const entries = (await read()).filter(({ isDraft }) => !isDraft);
    const rows = timelineRows(entries, modelsOf(app));
    const bounds = rows.flatMap(({ swimlanes, embargoUntil }) => [
      embargoUntil,
      ...swimlanes.flatMap(({ starts, cutOffs }) => [...cutOffs, ...starts.flat()]),
    ]);
    const instants = [...new Set(bounds.filter((bound) => bound !== null))].flatMap((at) => [
      at - 1,
      at,
      at + day,
    ]);
    expect(instants.length).toBeGreaterThan(20);
    for (const at of instants) {
      const said = rows.filter(({ swimlanes }) => swimlanes.length > 0).map((row) => saidByPage(row, at));
      expect([at, said]).toEqual([at, await saidByServer(app, admin, rows, at)]);
    }
  });
});

/** The states of a timeline row, and its next deadline. */
function saidByPage(row: TimelineRow, at: number) {
  const words = wordsAt(row, at);
  const states = row.swimlanes.map(({ state }, index) => [state.name, words[index]]);
  const ending = row.swimlanes.find(({ deadline }) => deadline !== null);
  const next = ending ? nextDeadlineOf(ending, at) : null;
  return {
    ...Object.fromEntries(states),
    ...(ending && { nextDeadlineAt: next === null ? null : iso(next) }),
  };
}

const PLURALS: Record<string, string> = { [CALL]: 'calls', [EVENT]: 'events', [PAGE]: 'program-pages' };

async function saidByServer({ http }: TestApp, caller: Caller, rows: TimelineRow[], at: number) {
  const said: unknown[] = [];
  for (const { entry, isItem, key, uid, swimlanes } of rows.filter((row) => row.swimlanes.length > 0)) {
    const path = `/api/${PLURALS[entry.uid]}/${entry.documentId}?at=${iso(at)}&populate=*`;
    const { data } = (await http.get(path).set(caller).expect(200)).body;
    const shown = isItem ? data.steps[Number(key.split('/')[1])] : data;
    const names = [...swimlanes.map(({ state }) => state.name), ...(uid === CALL ? ['nextDeadlineAt'] : [])];
    said.push(Object.fromEntries(names.map((name) => [name, shown[name]])));
  }
  return said;
}

describe('the timeline of another app', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startOtherApp();
  });
  afterAll(() => app.stop());

  it('has types without drafts, slugs and locales, and the types that gather from them', async () => {
    setClock(app.strapi, NOW);
    const admin = await asAdmin(app);
    const data = { title: 'Course', begins: OPENS, finishes: CLOSES };
    const course = await create(app, 'api::course.course' as never, data);
    const campus = await create(app, 'api::campus.campus' as never, {
      name: 'Campus',
      courses: [course.documentId],
    });
    const rows = timelineRows(await readTimeline(app, admin, FROM, UNTIL), modelsOf(app));
    const said = rows.map((row) => [row.title, wordsAt(row, Date.parse(NOW))]);
    expect(said).toEqual([
      ['Course', ['running']],
      ['Campus', ['running']],
    ]);
    expect(rows[0].entry).toMatchObject({
      isDraft: false,
      locale: null,
      gatheredBy: [campus.documentId],
    });
  });
});
