import { asAdmin } from '../../support/admin';
import { startApp, startOtherApp, type TestApp } from '../../support/app';
import { refusedDate } from '../../support/refusals';
import { waysToPublish, type WayToPublish } from '../../support/ways-to-publish';
import { create } from '../../support/entries';

const CALL = 'api::call.call';
const EVENT = 'api::event.event';
const PAGE = 'api::program-page.program-page';
const RELEASE = 'api::press-release.press-release';

const OPENS = '2022-01-10T08:00:00.000Z';
const CLOSES = '2022-03-18T23:00:00.000Z';
const WAYS = ['REST', 'GraphQL', 'Document Service', 'content-manager'];

const TWO_NOTICES = 'notices.1.state is "open" as notices.0.state is: keep one notice for each state';

type Path = (string | number)[];

/** What is refused, with the place and the remedy in the answer. */
const REFUSED: [what: string, uid: string, data: object, problems: [Path, string][]][] = [
  [
    'a call that closes in the year 1',
    CALL,
    { closesAt: '0001-03-18T23:00:00.000Z' },
    [[['closesAt'], 'closesAt is 0001-03-18T23:00:00.000Z: give it a year from 1900 to 2200']],
  ],
  [
    'a call that closes when it opens',
    CALL,
    { opensAt: OPENS, closesAt: OPENS },
    [
      [
        ['closesAt'],
        `closesAt (${OPENS}) is not after opensAt (${OPENS}): set a later closesAt or an earlier opensAt`,
      ],
    ],
  ],
  [
    'a call without an end that is not marked as rolling',
    CALL,
    { opensAt: OPENS },
    [[['closesAt'], 'closesAt is empty: set it, or set rolling to true for an entry without an end']],
  ],
  [
    'a rolling call with an end',
    CALL,
    { closesAt: CLOSES, rolling: true },
    [
      [
        ['rolling'],
        `rolling is true although closesAt is ${CLOSES}: empty closesAt, or set rolling to false`,
      ],
    ],
  ],
  [
    'a call in a zone that does not exist',
    CALL,
    { closesAt: CLOSES, timezone: 'Europe/Pari' },
    [[['timezone'], 'timezone is "Europe/Pari": name an IANA time zone, such as Europe/Paris']],
  ],
  [
    'a cut-off in the year 2222',
    CALL,
    { closesAt: CLOSES, cutOffs: [{ closesAt: OPENS }, { closesAt: '2222-03-18T23:00:00.000Z' }] },
    [
      [
        ['cutOffs', 1, 'closesAt'],
        'cutOffs.1.closesAt is 2222-03-18T23:00:00.000Z: give it a year from 1900 to 2200',
      ],
    ],
  ],
  [
    'two notices for one state',
    CALL,
    { rolling: true, notices: ['One', 'Two'].map((title) => ({ state: 'open', title })) },
    [[['notices', 1, 'state'], TWO_NOTICES]],
  ],
  [
    'a cut-off after the call has closed',
    CALL,
    { closesAt: OPENS, cutOffs: [{ closesAt: OPENS }, { closesAt: CLOSES }] },
    [
      [
        ['cutOffs', 1, 'closesAt'],
        `cutOffs.1.closesAt (${CLOSES}) is after closesAt (${OPENS}):` +
          ' set an earlier cutOffs.1.closesAt or a later closesAt, or remove this cut-off',
      ],
    ],
  ],
  [
    'all mistakes, at once',
    CALL,
    {
      opensAt: '1899-12-31T23:59:59.999Z',
      closesAt: CLOSES,
      rolling: true,
      timezone: 'Paris',
      steps: [{ title: 'Apply', startsAt: CLOSES, endsAt: OPENS }],
    },
    [
      [['opensAt'], 'opensAt is 1899-12-31T23:59:59.999Z: give it a year from 1900 to 2200'],
      [
        ['rolling'],
        `rolling is true although closesAt is ${CLOSES}: empty closesAt, or set rolling to false`,
      ],
      [['timezone'], 'timezone is "Paris": name an IANA time zone, such as Europe/Paris'],
      [
        ['steps', 0, 'endsAt'],
        `steps.0.endsAt (${OPENS}) is before steps.0.startsAt (${CLOSES}): set a later steps.0.endsAt or an earlier steps.0.startsAt`,
      ],
    ],
  ],
  [
    'an event that ends before it starts',
    EVENT,
    { startsAt: CLOSES, endsAt: OPENS },
    [
      [
        ['endsAt'],
        `endsAt (${OPENS}) is before startsAt (${CLOSES}): set a later endsAt or an earlier startsAt`,
      ],
    ],
  ],
  [
    'a registration that closes before it opens',
    EVENT,
    { startsAt: CLOSES, registrationOpensAt: CLOSES, registrationClosesAt: OPENS },
    [
      [
        ['registrationClosesAt'],
        `registrationClosesAt (${OPENS}) is not after registrationOpensAt (${CLOSES}):` +
          ' set a later registrationClosesAt or an earlier registrationOpensAt',
      ],
    ],
  ],
  [
    'a step of a page that ends before it starts',
    PAGE,
    { steps: [{ title: 'Apply' }, { title: 'Wait', startsAt: CLOSES, endsAt: OPENS }] },
    [
      [
        ['steps', 1, 'endsAt'],
        `steps.1.endsAt (${OPENS}) is before steps.1.startsAt (${CLOSES}): set a later steps.1.endsAt or an earlier steps.1.startsAt`,
      ],
    ],
  ],
  [
    'a press release under embargo until 2201',
    RELEASE,
    { embargoUntil: '2201-01-01T00:00:00.000Z' },
    [[['embargoUntil'], 'embargoUntil is 2201-01-01T00:00:00.000Z: give it a year from 1900 to 2200']],
  ],
];

const ACCEPTED: [what: string, uid: string, data: object][] = [
  ['a call of one minute', CALL, { opensAt: '2022-03-18T22:59:00.000Z', closesAt: CLOSES }],
  ['a rolling call with a cut-off', CALL, { rolling: true, cutOffs: [{ closesAt: CLOSES }] }],
  ['a call in Reunion', CALL, { closesAt: CLOSES, timezone: 'Indian/Reunion' }],
  ['a call in no zone', CALL, { closesAt: CLOSES, timezone: '' }],
  ['an event that ends when it starts', EVENT, { startsAt: OPENS, endsAt: OPENS }],
  ['an event without dates', EVENT, {}],
  ['a step of one instant', PAGE, { steps: [{ title: 'Apply', startsAt: OPENS, endsAt: OPENS }] }],
  ['a press release under embargo', RELEASE, { embargoUntil: '2200-12-31T23:59:59.999Z' }],
  [
    'a notice for each state',
    CALL,
    { rolling: true, notices: ['open', 'closed'].map((state) => ({ state, title: state })) },
  ],
  ['a cut-off when the call closes', CALL, { closesAt: CLOSES, cutOffs: [{ closesAt: CLOSES }] }],
];

describe('publishing', () => {
  let app: TestApp;
  let ways: Record<string, WayToPublish>;
  let serial = 0;
  const named = (data: object) => ({ title: 'Entry', slug: `refused-${(serial += 1)}`, ...data });

  beforeAll(async () => {
    app = await startApp();
    ways = await waysToPublish(app);
  });
  afterAll(() => app.stop());

  describe.each(WAYS)('through %s', (way) => {
    it.each(REFUSED)('refuses %s, and says where and what to do', async (_what, uid, data, problems) => {
      expect(await ways[way](uid, named(data))).toEqual(problems.map(refusedDate));
    });

    it.each(ACCEPTED)('accepts %s', async (_what, uid, data) => {
      expect(await ways[way](uid, named(data))).toEqual([]);
    });
  });
});

describe('an entry that breaks a rule', () => {
  let app: TestApp;
  let admin: { Authorization: string };
  const calls = () => app.strapi.documents(CALL);
  const shown = async (documentId: string, status: 'draft' | 'published') =>
    calls().findOne({ documentId, status, fields: ['title', 'closesAt', 'rolling'] });
  const update = (params: { documentId: string; status?: 'published'; locale?: string; data: object }) =>
    calls().update(params);
  const UNFINISHED = { opensAt: CLOSES, closesAt: OPENS, rolling: true, timezone: 'Paris' };

  beforeAll(async () => {
    app = await startApp();
    admin = await asAdmin(app);
  });
  afterAll(() => app.stop());

  it('may be saved as a draft', async () => {
    const { documentId } = await create(app, CALL, UNFINISHED, { status: 'draft' });
    await update({ documentId, data: { edition: '7' } });
    expect(await calls().findOne({ documentId })).toMatchObject({ ...UNFINISHED, edition: '7' });
  });

  it('leaves nothing behind when it is refused', async () => {
    const { documentId } = await create(app, CALL, { title: 'Stays', closesAt: CLOSES });
    const refused = { documentId, status: 'published' as const, data: { title: 'Lost', closesAt: null } };
    await expect(update(refused)).rejects.toMatchObject({
      name: 'ValidationError',
      message: 'closesAt is empty: set it, or set rolling to true for an entry without an end',
    });
    for (const status of ['draft', 'published'] as const) {
      expect(await shown(documentId, status)).toMatchObject({ title: 'Stays', closesAt: CLOSES });
    }
    const rows = () =>
      Promise.all([CALL, EVENT].map((uid) => app.strapi.db.query(uid as typeof CALL).count()));
    const before = await rows();
    await expect(create(app, CALL, { closesAt: CLOSES, rolling: true })).rejects.toThrow('rolling is true');
    await expect(create(app, EVENT, { timezone: 'Paris' })).rejects.toThrow('timezone is "Paris"');
    expect(await rows()).toEqual(before);
  });

  it('stays readable if it was published before these rules, until it is published again', async () => {
    const { documentId } = await create(app, CALL, { title: 'Old', closesAt: CLOSES });
    const where = { documentId };
    await app.strapi.db.query(CALL).updateMany({ where, data: { closesAt: null } });
    const { body } = await app.http.get(`/api/calls/${documentId}?fields=title,closesAt,state`);
    expect(body.data).toMatchObject({ title: 'Old', closesAt: null, state: null });
    await expect(calls().publish({ documentId })).rejects.toThrow('closesAt is empty');
  });

  it('is refused in every locale that is published', async () => {
    const { documentId } = await create(app, CALL, UNFINISHED, { status: 'draft' });
    await update({ documentId, locale: 'en', data: { title: 'Call' } });
    await expect(calls().publish({ documentId, locale: '*' })).rejects.toMatchObject({
      details: { errors: [{ path: ['closesAt'] }, { path: ['rolling'] }, { path: ['timezone'] }] },
    });
    await expect(calls().publish({ documentId, locale: 'en' })).rejects.toThrow('rolling is true');
    expect(await calls().count({ status: 'published', filters: { documentId } })).toBe(0);
  });

  it('holds up a bulk publication in the content-manager', async () => {
    const good = await create(app, CALL, { closesAt: CLOSES }, { status: 'draft' });
    const bad = await create(app, CALL, UNFINISHED, { status: 'draft' });
    const response = await app.http
      .post(`/content-manager/collection-types/${CALL}/actions/bulkPublish`)
      .set(admin)
      .send({ documentIds: [good.documentId, bad.documentId], locale: 'fr' });
    expect([response.status, response.body.error?.message]).toEqual([
      400,
      expect.stringContaining('rolling is true'),
    ]);
    expect(await shown(good.documentId, 'published')).toBeNull();
  });
});

describe('a type of another app, without drafts', () => {
  let app: TestApp;
  const courses = () => app.strapi.documents('api::course.course' as typeof CALL) as unknown as Courses;
  beforeAll(async () => {
    app = await startOtherApp();
  });
  afterAll(() => app.stop());

  it('is refused at every write, also for the items of a dynamic zone', async () => {
    const slots = [
      { __component: 'block.quote', text: 'Learn' },
      { __component: 'block.slot', at: '0022-03-18T23:00:00.000Z' },
    ];
    const problems = {
      name: 'ValidationError',
      details: { errors: [{ path: ['finishes'] }, { path: ['slots', 1, 'at'] }] },
    };
    const data = { title: 'Seeds', begins: CLOSES, finishes: OPENS, slots };
    await expect(courses().create({ data })).rejects.toMatchObject(problems);
    const { documentId } = await courses().create({ data: { title: 'Seeds', begins: OPENS } });
    await expect(courses().update({ documentId, data })).rejects.toMatchObject(problems);
    expect(await courses().findOne({ documentId })).toMatchObject({ begins: OPENS, finishes: null });
  });
});

interface Courses {
  create: (params: object) => Promise<{ documentId: string }>;
  update: (params: object) => Promise<unknown>;
  findOne: (params: object) => Promise<unknown>;
}
