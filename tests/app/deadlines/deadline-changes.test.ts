import { asAdmin } from '../../support/admin';
import { startApp, type TestApp } from '../../support/app';
import { setClock } from '../../support/entries';
import { APRIL, CALL, change, MANAGER, MARCH, MAY, movedDeadlines, NOW } from '../../support/moved-deadlines';
import { asToken } from '../../support/tokens';

const LATER = '2022-04-02T09:00:00.000Z';

describe('a change of a published deadline', () => {
  let app: TestApp;
  let token: { Authorization: string };
  let admin: { Authorization: string };
  let on: ReturnType<typeof movedDeadlines>;
  const calls = () => app.strapi.documents(CALL);
  const put = (documentId: string, data: object, query = '') =>
    app.http.put(`/api/calls/${documentId}${query}`).set(token).send({ data });

  beforeAll(async () => {
    app = await startApp();
    token = await asToken(app, 'full-access', 'Editors');
    admin = await asAdmin(app, 'editor@example.org');
    on = movedDeadlines(app);
  });
  afterAll(() => app.stop());
  beforeEach(() => setClock(app.strapi, NOW));

  describe('needs a note', () => {
    const MESSAGE =
      `deadlineChangeNote is empty although a published deadline changes from ${MARCH} to ${APRIL}:` +
      ' write the reason, which is published with the change';

    it.each([{}, { deadlineChangeNote: ' \n' }])('without which REST answers 400: %o', async (note) => {
      const { documentId } = await on.march();
      const { status, body } = await put(documentId, { closesAt: APRIL, ...note });
      expect([status, body.error]).toEqual([
        400,
        {
          status: 400,
          name: 'ValidationError',
          message: MESSAGE,
          details: {
            errors: [
              {
                path: ['deadlineChangeNote'],
                message: MESSAGE,
                name: 'ValidationError',
                code: 'deadlines.change-note',
                parameters: {
                  note: { attribute: ['deadlineChangeNote'] },
                  moved: [{ from: { instant: MARCH, ends: true }, to: { instant: APRIL, ends: true } }],
                  zone: 'Europe/Paris',
                },
              },
            ],
          },
        },
      ]);
      for (const status of ['draft', 'published'] as const) {
        expect(await calls().findOne({ documentId, status })).toMatchObject({ closesAt: MARCH });
      }
      expect(await on.history(documentId)).toEqual([]);
    });

    it('of its own: a leftover note is emptied by any publication', async () => {
      const { documentId } = await on.march({ deadlineChangeNote: 'First publication' });
      expect(await on.notes(documentId)).toEqual({ 'fr draft': [null], 'fr published': [null] });
      await on.publish(documentId, { edition: '7', deadlineChangeNote: 'No change' });
      expect(await on.notes(documentId)).toEqual({ 'fr draft': [null], 'fr published': [null] });
      await expect(on.publish(documentId, { closesAt: APRIL })).rejects.toThrow(MESSAGE);
    });

    it('that may already be in the draft', async () => {
      const { documentId } = await on.march();
      await on.update({ documentId, data: { deadlineChangeNote: '  Prolongation  ' } });
      await on.publish(documentId, { closesAt: APRIL });
      expect(await on.history(documentId)).toEqual([change(MARCH, APRIL, 'Prolongation')]);
    });
  });

  describe('is recorded', () => {
    const data = { closesAt: APRIL, deadlineChangeNote: 'Prolongation' };
    const recorded = async (documentId: string) => {
      const call = await calls().findOne({ documentId, status: 'published', populate: ['deadlineChanges'] });
      return call?.deadlineChanges;
    };
    const by = (announcedBy: string | null) => [
      { ...change(MARCH, APRIL, 'Prolongation'), id: expect.any(Number), announcedBy },
    ];

    it('with REST, which returns it at once', async () => {
      const { documentId } = await on.march();
      const { status, body } = await put(documentId, data, '?populate=deadlineChanges');
      const public_ = [{ ...change(MARCH, APRIL, 'Prolongation'), id: expect.any(Number) }];
      expect([status, body.data.closesAt, body.data.deadlineChanges]).toEqual([200, APRIL, public_]);
      expect(await recorded(documentId)).toEqual(by('API token Editors'));
    });

    it('with GraphQL', async () => {
      const { documentId } = await on.march();
      const query = `mutation ($data: CallInput!) { updateCall(documentId: "${documentId}", data: $data) {
        closesAt deadlineChanges { from to announcedAt note } } }`;
      const { body } = await app.http.post('/graphql').set(token).send({ query, variables: { data } });
      expect(body).toEqual({
        data: {
          updateCall: { closesAt: APRIL, deadlineChanges: [change(MARCH, APRIL, 'Prolongation')] },
        },
      });
      expect(await recorded(documentId)).toEqual(by('API token Editors'));
    });

    it('with the Document Service', async () => {
      const { documentId } = await on.march();
      await on.update({ documentId, data });
      await calls().publish({ documentId });
      expect(await recorded(documentId)).toEqual(by(null));
    });

    it('with the content-manager, which then shows no note any more', async () => {
      const { documentId, slug } = await on.march();
      const form = { title: 'Appel', slug, kind: 'projects', ...data };
      const path = `${MANAGER}/${documentId}/actions/publish`;
      const { status, body } = await app.http.post(path).set(admin).send(form);
      expect([status, body.data]).toMatchObject([
        200,
        { deadlineChangeNote: null, deadlineChanges: by('editor@example.org') },
      ]);
      const shown = await app.http.get(`${MANAGER}/${documentId}`).set(admin);
      expect(shown.body.data).toMatchObject({ status: 'published', deadlineChangeNote: null });
      expect(await recorded(documentId)).toEqual(by('editor@example.org'));
    });

    it('and passed on with the event of the publication', async () => {
      const { documentId } = await on.march();
      const told = new Promise((resolve) =>
        app.strapi.eventHub.on('entry.publish', async ({ entry }: { entry: typeof data | null }) => {
          if (entry?.closesAt === APRIL) resolve(entry);
        })
      );
      await on.publish(documentId, data);
      const entry = await told;
      expect(entry).toMatchObject({ deadlineChanges: [change(MARCH, APRIL, 'Prolongation')] });
      expect(entry).not.toHaveProperty('deadlineChangeNote');
    });
  });

  describe('lists', () => {
    it('one change after another, each with the instant of its announcement', async () => {
      const { documentId } = await on.march();
      await on.publish(documentId, { closesAt: APRIL, deadlineChangeNote: 'One' });
      setClock(app.strapi, LATER);
      await on.publish(documentId, { closesAt: MAY, deadlineChangeNote: 'Two' });
      expect(await on.history(documentId)).toEqual([
        change(MARCH, APRIL, 'One'),
        change(APRIL, MAY, 'Two', LATER),
      ]);
    });

    it('no first publication, and no draft until it is published', async () => {
      const { documentId } = await on.march();
      await on.update({ documentId, data: { closesAt: APRIL, deadlineChangeNote: 'Prolongation' } });
      expect(await on.history(documentId)).toEqual([]);
      await calls().publish({ documentId });
      expect(await on.history(documentId)).toEqual([change(MARCH, APRIL, 'Prolongation')]);
    });

    it('an end that is removed, and one that is added', async () => {
      const { documentId } = await on.march();
      const note = (deadlineChangeNote: string) => ({ deadlineChangeNote });
      await on.publish(documentId, { closesAt: null, rolling: true, ...note('Rolling') });
      await on.publish(documentId, { closesAt: APRIL, rolling: false, ...note('Closing') });
      expect(await on.history(documentId)).toEqual([
        change(MARCH, null, 'Rolling'),
        change(null, APRIL, 'Closing'),
      ]);
    });

    it('cut-offs that are moved, added and removed, and no others', async () => {
      const cutOffs = (...dates: string[]) => dates.map((closesAt) => ({ closesAt }));
      const { documentId } = await on.march({
        closesAt: MAY,
        cutOffs: cutOffs(MARCH, '2022-02-01T12:00:00.000Z'),
      });
      await on.publish(documentId, { cutOffs: cutOffs('2022-02-01T12:00:00.000Z', MARCH) });
      expect(await on.history(documentId)).toEqual([]);
      const deadlineChangeNote = 'Later';
      await on.publish(documentId, {
        cutOffs: cutOffs(APRIL, '2022-02-01T12:00:00.000Z'),
        deadlineChangeNote,
      });
      await on.publish(documentId, { cutOffs: cutOffs(APRIL), deadlineChangeNote });
      expect(await on.history(documentId)).toEqual([
        change(MARCH, APRIL, 'Later'),
        change('2022-02-01T12:00:00.000Z', null, 'Later'),
      ]);
    });

    it('every change when several publications come at once', async () => {
      const { documentId } = await on.march();
      const dates = [1, 2, 3, 4].map((day) => `2022-06-0${day}T22:00:00.000Z`);
      await Promise.all(
        dates.map((closesAt) => on.publish(documentId, { closesAt, deadlineChangeNote: closesAt }))
      );
      const listed = await on.history(documentId);
      // They may come in any order. Each starts where the one before it ended.
      expect(listed.map(({ to }) => to).sort()).toEqual(dates);
      const ends = listed.map(({ to }) => to);
      expect(listed.map(({ from }) => from)).toEqual([MARCH, ...ends.slice(0, -1)]);
    });

    it('what was announced before a call was withdrawn; the dates it comes back with are not a change', async () => {
      const { documentId } = await on.march();
      await on.publish(documentId, { closesAt: APRIL, deadlineChangeNote: 'Prolongation' });
      await calls().unpublish({ documentId });
      await on.publish(documentId, { closesAt: MAY });
      expect(await on.history(documentId)).toEqual([change(MARCH, APRIL, 'Prolongation')]);
    });
  });
});
