import { asAdmin } from '../../support/admin';
import { startApp, type TestApp } from '../../support/app';
import { editEntry } from '../../support/documents';
import { create, setClock } from '../../support/entries';
import { newAdministrator } from '../../support/people';
import type { Caller } from '../../support/tokens';

const CALL = 'api::call.call';
const EVENT = 'api::event.event';

describe('what the public sees of listed entries', () => {
  let app: TestApp;
  let admin: { Authorization: string };
  let moved: string;
  let fresh: string;

  beforeAll(async () => {
    app = await startApp();
    admin = await asAdmin(app);
    setClock(app.strapi, '2022-03-01T00:00:00.000Z');
    const dates = { opensAt: '2022-02-01T00:00:00.000Z', closesAt: '2022-04-01T00:00:00.000Z' };
    moved = (await create(app, CALL, dates)).documentId;
    await editEntry(app.strapi, CALL, moved, { closesAt: '2022-02-15T00:00:00.000Z' }, 'draft');
    fresh = (await create(app, CALL, dates, { status: 'draft' })).documentId;
  });
  afterAll(() => app.stop());

  const ask = (uid: string, documentIds: string[], caller: Caller = admin) =>
    app.http.get(`/deadlines/public-states/${uid}`).query({ documentIds: documentIds.join() }).set(caller);

  it('is the state of the published version, and nothing for entries that were never published', async () => {
    const { status, body } = await ask(CALL, [moved, fresh]);
    expect([status, body]).toEqual([200, { data: { [moved]: { state: 'open' } } }]);
  });

  it('has every state of a type, in the locale that is listed', async () => {
    const dates = { startsAt: '2022-03-05T00:00:00.000Z', registrationClosesAt: '2022-02-20T00:00:00.000Z' };
    const registration = { label: 'S’inscrire', url: 'https://example.org' };
    const { documentId } = await create(app, EVENT, { ...dates, registration });
    const { body } = await ask(EVENT, [documentId]).query({ locale: 'fr' });
    expect(body.data).toEqual({ [documentId]: { state: 'upcoming', registrationState: 'closed' } });
    expect((await ask(EVENT, [documentId]).query({ locale: 'en' })).body.data).toEqual({});
  });

  it('is only for users who may read these entries', async () => {
    const stranger = await newAdministrator(app, ['admin::webhooks.read']);
    const statuses = [await ask(CALL, [moved], stranger), await ask(CALL, [moved], {})];
    expect(statuses.map(({ status }) => status)).toEqual([403, 401]);
  });

  it('is given only for types with states, and at most for a page of entries', async () => {
    const none = await ask('api::tag.tag', [moved]);
    const many = await ask(
      CALL,
      Array.from({ length: 101 }, (_, index) => `document-${index}`)
    );
    expect([none, many].map(({ status, body }) => [status, body.error.message])).toEqual([
      [400, 'api::tag.tag has no states: name a content type that opted into some'],
      [400, 'documentIds names 101 documents: ask for 100 at a time'],
    ]);
  });
});
