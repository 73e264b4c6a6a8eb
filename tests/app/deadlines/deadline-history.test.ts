import { asAdmin } from '../../support/admin';
import { startApp, type TestApp } from '../../support/app';
import { create, setClock } from '../../support/entries';
import { APRIL, CALL, change, MANAGER, MARCH, MAY, movedDeadlines, NOW } from '../../support/moved-deadlines';
import { asToken } from '../../support/tokens';

describe('the history of a deadline', () => {
  let app: TestApp;
  let token: { Authorization: string };
  let admin: { Authorization: string };
  let on: ReturnType<typeof movedDeadlines>;
  const calls = () => app.strapi.documents(CALL);
  const put = (documentId: string, data: object, query = '') =>
    app.http.put(`/api/calls/${documentId}${query}`).set(token).send({ data });

  beforeAll(async () => {
    app = await startApp();
    token = await asToken(app, 'full-access');
    admin = await asAdmin(app);
    on = movedDeadlines(app);
  });
  afterAll(() => app.stop());
  beforeEach(() => setClock(app.strapi, NOW));

  describe('is shared by all locales', () => {
    const translated = async () => {
      const { documentId } = await on.march();
      await on.update({ documentId, locale: 'en', data: { title: 'Call' } });
      return documentId;
    };
    const shared = [null, 'Prolongation'];

    it('whichever of them is published first', async () => {
      const documentId = await translated();
      await on.publish(documentId, { closesAt: APRIL, deadlineChangeNote: 'Prolongation' }, 'fr');
      await calls().publish({ documentId, locale: 'en' });
      expect(await on.notes(documentId)).toEqual({
        'fr draft': shared,
        'fr published': shared,
        'en draft': shared,
        'en published': shared,
      });
      expect(await on.history(documentId, 'en')).toEqual([change(MARCH, APRIL, 'Prolongation')]);
    });

    it('when the second one brings the change', async () => {
      const documentId = await translated();
      await expect(on.publish(documentId, { closesAt: APRIL }, 'en')).rejects.toThrow(
        `from ${MARCH} to ${APRIL}`
      );
      await on.publish(documentId, { closesAt: APRIL, deadlineChangeNote: 'Prolongation' }, 'en');
      await calls().publish({ documentId, locale: 'fr' });
      expect(await on.history(documentId, 'fr')).toEqual([change(MARCH, APRIL, 'Prolongation')]);
    });

    it('once, when they are published together', async () => {
      const documentId = await translated();
      await calls().publish({ documentId, locale: 'en' });
      await on.update({ documentId, data: { closesAt: APRIL, deadlineChangeNote: 'Prolongation' } });
      await calls().publish({ documentId, locale: '*' });
      expect(await on.history(documentId, 'fr')).toEqual([change(MARCH, APRIL, 'Prolongation')]);
      expect(await on.history(documentId, 'en')).toEqual([change(MARCH, APRIL, 'Prolongation')]);
    });

    it('also with a translation that is added later, and with those that remain', async () => {
      const { documentId } = await on.march();
      await on.publish(documentId, { closesAt: APRIL, deadlineChangeNote: 'Prolongation' });
      await on.update({ documentId, locale: 'en', data: { title: 'Call' } });
      expect((await on.notes(documentId))['en draft']).toEqual(shared);
      await calls().delete({ documentId, locale: 'fr' });
      expect(await on.notes(documentId)).toEqual({ 'en draft': shared });
    });

    it('and does not make a translation look modified', async () => {
      const documentId = await translated();
      await calls().publish({ documentId, locale: 'en' });
      // Its draft is newer than everything published below, the way editors that discard theirs leave it.
      await calls().discardDraft({ documentId, locale: 'en' });
      await on.update({ documentId, data: { closesAt: APRIL, deadlineChangeNote: 'Prolongation' } });
      await calls().publish({ documentId });
      const { body } = await app.http.get(`${MANAGER}/${documentId}?locale=fr`).set(admin);
      expect(body.meta.availableLocales).toMatchObject([{ locale: 'en', status: 'published' }]);
    });
  });

  describe('cannot be written or deleted', () => {
    let documentId: string;
    const kept = { 'fr draft': [null, 'Prolongation'], 'fr published': [null, 'Prolongation'] };
    beforeEach(async () => {
      ({ documentId } = await on.march());
      await on.publish(documentId, { closesAt: APRIL, deadlineChangeNote: 'Prolongation' });
    });
    const items = async () => {
      const call = await calls().findOne({ documentId, populate: ['deadlineChanges'] });
      return call!.deadlineChanges.map(({ id }: { id: number }) => ({ id, note: 'Forged' }));
    };

    it('over REST', async () => {
      for (const deadlineChanges of [[], null, await items()]) {
        const { status, body } = await put(documentId, { deadlineChanges });
        expect([status, body.error.message]).toEqual([
          400,
          expect.stringContaining('Invalid key deadlineChanges: use'),
        ]);
      }
    });

    it('over GraphQL', async () => {
      const query = `mutation { updateCall(documentId: "${documentId}", data: { deadlineChanges: [] }) { title } }`;
      const { body } = await app.http.post('/graphql').set(token).send({ query });
      expect(body.errors[0].message).toMatch('Field "deadlineChanges" is not defined by type "CallInput"');
    });

    it.each(['draft', 'published'] as const)('by the Document Service as %s', async (status) => {
      for (const deadlineChanges of [[], null, await items(), [{ from: MARCH, to: MAY, announcedAt: NOW }]]) {
        await expect(on.update({ documentId, status, data: { deadlineChanges } })).rejects.toMatchObject({
          name: 'ValidationError',
          message: 'deadlineChanges is recorded when a published deadline changes: leave it out',
        });
      }
      expect(await on.notes(documentId)).toEqual(kept);
    });

    it('by the content-manager, which sends back what it received', async () => {
      for (const deadlineChanges of [[], await items()]) {
        const form = { title: 'Appel', deadlineChanges };
        expect((await app.http.put(`${MANAGER}/${documentId}`).set(admin).send(form)).status).toBe(200);
        const path = `${MANAGER}/${documentId}/actions/publish`;
        expect((await app.http.post(path).set(admin).send(form)).status).toBe(200);
      }
      expect(await on.notes(documentId)).toEqual(kept);
    });

    it('by discarding the draft, or by withdrawing the call', async () => {
      await on.update({ documentId, data: { closesAt: MAY } });
      await calls().discardDraft({ documentId });
      expect(await on.notes(documentId)).toEqual(kept);
      await calls().unpublish({ documentId });
      expect(await on.notes(documentId)).toEqual({ 'fr draft': kept['fr draft'] });
    });

    it('except with the call', async () => {
      const changes = () => app.strapi.db.query('call.deadline-change').count();
      const before = await changes();
      await calls().delete({ documentId, locale: '*' });
      expect(await changes()).toBe(before - 2);
    });

    it('and is not copied with the call', async () => {
      await on.update({ documentId, data: { deadlineChangeNote: 'Next' } });
      const copy = await calls().clone({ documentId });
      expect(await on.notes(copy!.documentId)).toEqual({ 'fr draft': [null] });
      const path = `${MANAGER}/clone/${documentId}`;
      const form = { title: 'Copy', slug: 'copy', deadlineChanges: await items() };
      const { status, body } = await app.http.post(path).set(admin).send(form);
      expect([status, await on.notes(body.data.documentId)]).toEqual([200, { 'fr draft': [null] }]);
    });
  });

  describe('does not reveal who announced a change, or the note of the next one:', () => {
    const SECRETS = ['deadlineChanges.announcedBy', 'deadlineChangeNote'];
    const nested = (path: string, value: string) =>
      path
        .split('.')
        .map((key) => `[${key}]`)
        .join('') + value;

    beforeAll(async () => {
      setClock(app.strapi, NOW);
      const { documentId } = await on.march();
      await put(documentId, { closesAt: APRIL, deadlineChangeNote: 'Public' });
      await on.update({ documentId, data: { deadlineChangeNote: 'Secret' } });
      await create(app, 'api::program-page.program-page', { calls: [documentId] });
    });

    it('they are not in any answer', async () => {
      const paths = ['calls?populate=*', 'calls?populate[deadlineChanges]=true&status=draft'];
      paths.push(
        'program-pages?populate[calls][populate]=deadlineChanges',
        'calls?populate[deadlineChanges][fields]=announcedAt'
      );
      for (const path of paths) {
        const { status, text } = await app.http.get(`/api/${path}`).set(token);
        expect([status, /announcedBy|deadlineChangeNote|API token|Secret/.exec(text)]).toEqual([200, null]);
        expect(text).toContain('announcedAt');
      }
    });

    it.each(SECRETS)('%s is no filter and no sort, from wherever', async (secret) => {
      const queries = [
        `calls?filters${nested(secret, '[$startsWith]=A')}`,
        `calls?sort=${secret}`,
        `program-pages?filters[calls]${nested(secret, '[$notNull]=true')}`,
        `program-pages?populate[calls][filters]${nested(secret, '[$notNull]=true')}`,
      ];
      for (const query of queries) {
        const { status, body } = await app.http.get(`/api/${query}`).set(token);
        expect([query, status, body.data ?? null]).toEqual([query, 400, null]);
      }
    });

    it.each(['deadlineChanges { announcedBy }', 'deadlineChangeNote'])('GraphQL has no %s', async (field) => {
      const { body } = await app.http
        .post('/graphql')
        .set(token)
        .send({ query: `{ calls { ${field} } }` });
      expect(body.errors[0].message).toMatch(/^Cannot query field/);
    });
  });
});
