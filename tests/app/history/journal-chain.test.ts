import { startApp, type TestApp } from '../../support/app';
import { create, setClock } from '../../support/entries';
import { startInstance } from '../../support/instance';
import { JOURNAL_TABLE, seal } from '../../support/journal';
import { newPersonAs, PASSWORD, type Person } from '../../support/people';

const CALL = 'api::call.call';

jest.setTimeout(300_000);

describe('the chain of the journal', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const rows = () => app.strapi.db.connection(JOURNAL_TABLE);
  const write = async (titles: string[]) => {
    for (const title of titles) await create(app, CALL, { title }, { status: 'draft' });
    await seal(app);
  };
  const verify = (head: string | null = null) =>
    app.strapi.plugin('history').service('verification').verify(head);
  const prune = () => app.strapi.plugin('history').service('verification').prune();
  const lastPosition = async () => Number((await rows().max({ last: 'position' }))[0].last);
  /** Does something to the table, looks, and undoes it. */
  const tampered = async (work: () => Promise<unknown>) => {
    const copy = (await rows()) as { id: number }[];
    const heads = await app.strapi.db.connection('history_journal_heads');
    await work();
    const verdict = await verify();
    await rows().delete();
    await app.strapi.db.connection.batchInsert(JOURNAL_TABLE, copy, 50);
    await app.strapi.db.connection('history_journal_heads').update(heads[0]);
    return verdict.broken;
  };

  it('is whole after entries were written', async () => {
    await write(['Un', 'Deux', 'Trois', 'Quatre', 'Cinq']);
    const last = await lastPosition();
    expect(await verify()).toMatchObject({
      verified: last,
      broken: null,
      waiting: 0,
      head: { position: last },
    });
  });

  it.each([
    ['at', 1],
    ['author_name', 'Nobody'],
    ['author_kind', 'visitor'],
    ['action', 'publish'],
    ['uid', 'api::tag.tag'],
    ['entry_id', 'x'],
    ['title', 'Other'],
    ['locales', '[]'],
    ['changed', '["slug"]'],
    ['details', '{}'],
    ['hash', 'f'.repeat(64)],
  ])('names a row whose %s was altered', async (column, value) => {
    const position = (await lastPosition()) - 3;
    const { id } = await rows().where({ position }).first();
    const broken = await tampered(() =>
      rows()
        .where({ position })
        .update({ [column]: value })
    );
    expect(broken).toEqual({ id, position, why: expect.stringMatching(/does not agree with its content/) });
  });

  it('names where a row is missing, in the middle, at the beginning and at the end', async () => {
    const last = await lastPosition();
    const middle = await tampered(() =>
      rows()
        .where({ position: last - 2 })
        .delete()
    );
    const first = await tampered(() => rows().where('position', '<=', 2).delete());
    const end = await tampered(() =>
      rows()
        .where('position', '>', last - 2)
        .delete()
    );
    expect([middle, first, end]).toEqual([
      expect.objectContaining({ position: last - 1, why: `row ${last - 2} is missing` }),
      expect.objectContaining({ position: 3, why: 'rows 1 to 2 are missing' }),
      { id: null, position: last, why: `rows ${last - 1} to ${last} are missing` },
    ]);
  });

  it('names the first of two rows that were swapped', async () => {
    const last = await lastPosition();
    const place = async (from: number, to: number) =>
      rows().where({ position: from }).update({ position: to });
    const broken = await tampered(async () => {
      await place(last - 3, -1);
      await place(last - 1, last - 3);
      await place(-1, last - 1);
    });
    expect(broken).toMatchObject({ position: last - 3, why: expect.stringMatching(/does not agree/) });
  });

  it('names a row that was put in, also where nobody looks', async () => {
    const forged = async (position: number) => {
      const row = await rows().orderBy('position', 'desc').first();
      await rows().insert({ ...row, id: row.id + 1000, position });
    };
    const last = await lastPosition();
    expect([await tampered(() => forged(-5)), await tampered(() => forged(last + 1))]).toEqual([
      expect.objectContaining({ position: -5 }),
      expect.objectContaining({ position: last + 1 }),
    ]);
  });

  it('tells of rows that were cut off with their head, to whoever kept the head', async () => {
    const { head } = await verify();
    await write(['Six']);
    const { knowsHead, broken } = await verify(head.hash);
    const kept = (await verify()).head;
    const last = await rows().where({ position: kept.position }).first();
    await rows().where({ position: kept.position }).delete();
    await app.strapi.db.connection('history_journal_heads').update(head);
    const cut = [(await verify()).broken, (await verify(kept.hash)).knowsHead];
    await rows().insert(last);
    await app.strapi.db.connection('history_journal_heads').update(kept);
    expect([knowsHead, broken, ...cut]).toEqual([true, null, null, false]);
  });

  it('takes in what an instance that was killed had only committed', async () => {
    await write(['Sept']);
    const { position, ...row } = await rows().orderBy('position', 'desc').first();
    const later = { id: row.id + 1000, title: 'Not in the chain', position: null, hash: null };
    await rows().insert({ ...row, ...later });
    expect(await verify()).toMatchObject({ broken: null, waiting: 1 });
    app = await app.restart();
    await seal(app);
    expect(await verify()).toMatchObject({ broken: null, waiting: 0, verified: Number(position) + 1 });
  });

  it('stays whole when its oldest rows are removed by policy, and again', async () => {
    const now = Date.parse('2040-01-01T00:00:00.000Z');
    setClock(app.strapi, now);
    await write(['Après dix ans']);
    const { verified: before, head } = await verify();
    await prune();
    expect(await verify()).toMatchObject({ verified: 2, broken: null, prunedThrough: before - 1 });
    await prune();
    expect((await verify(head.hash)).knowsHead).toBe(true);
    const [removal] = await rows().where({ action: 'prune' });
    expect(JSON.parse(removal.details)).toMatchObject({ through: before - 1, rows: before - 1 });
    setClock(app.strapi, Date.parse('2051-01-01T00:00:00.000Z'));
    await prune();
    expect(await verify()).toMatchObject({ verified: 1, broken: null, prunedThrough: before + 1 });
    expect(await tampered(() => rows().update({ details: removal.details }))).not.toBeNull();
    await write(['Ensuite']);
    expect(await verify()).toMatchObject({ verified: 2, broken: null });
  });

  it('is one line when two instances write and people sign in at once', async () => {
    const people: Person[] = [];
    for (let count = 0; count < 4; count += 1) people.push(await newPersonAs(app, 'strapi-super-admin'));
    const there = await startInstance();
    const signIn = (base: string, { email }: Person) =>
      fetch(`${base}/admin/login`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ email, password: PASSWORD }),
      }).then(({ status }) => status);
    const titles = Array.from({ length: 12 }, (_, index) => `À la fois ${index}`);
    const signedIn = await Promise.all([
      ...people.map((person) => signIn(there.address, person)),
      ...people.map(({ email }) =>
        app.http
          .post('/admin/login')
          .send({ email, password: PASSWORD })
          .then(({ status }) => status)
      ),
      ...titles.map((title) => create(app, CALL, { title }, { status: 'draft' }).then(() => 200)),
    ]);
    await there.stop();
    await seal(app);
    expect(new Set(signedIn)).toEqual(new Set([200]));
    const { broken, waiting, verified } = await verify();
    expect([broken, waiting]).toEqual([null, 0]);
    const places = await rows().orderBy('position').pluck('position');
    expect(places.map(Number)).toEqual(Array.from({ length: verified }, (_, at) => Number(places[0]) + at));
    const made = await rows()
      .where({ action: 'create', uid: CALL })
      .whereIn('title', titles)
      .count({ count: '*' });
    expect(Number(made[0].count)).toBe(12);
  });
});
