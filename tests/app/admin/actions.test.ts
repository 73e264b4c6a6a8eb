import { startApp, type TestApp } from '../../support/app';
import { create, setClock } from '../../support/entries';
import { APRIL, CALL, change, MARCH, MAY, movedDeadlines, NOW } from '../../support/moved-deadlines';
import {
  logIn,
  newAdministrator,
  newPersonAs,
  newUser,
  type Permission,
  type Person,
} from '../../support/people';
import { asToken, type Caller } from '../../support/tokens';

const FEBRUARY = '2022-02-01T08:00:00.000Z';
const EXTENSION = { closesAt: APRIL, note: 'Prolongation' };

describe('opening, closing and extending a call in the admin', () => {
  let app: TestApp;
  let person: Person;
  let admin: Caller;
  let on: ReturnType<typeof movedDeadlines>;

  beforeAll(async () => {
    app = await startApp();
    person = await newPersonAs(app, 'strapi-super-admin');
    admin = await logIn(app, person);
    on = movedDeadlines(app);
  });
  afterAll(() => app.stop());
  beforeEach(() => setClock(app.strapi, NOW));

  const open = async (locale = 'fr') =>
    (await create(app, CALL, { title: 'Appel', opensAt: FEBRUARY, closesAt: MARCH }, { locale })).documentId;
  const upcoming = async () =>
    (await create(app, CALL, { title: 'Appel', opensAt: APRIL, closesAt: MAY })).documentId;
  const ask = async (caller: Caller, documentId: string, action: string, body: object = {}, uid = CALL) => {
    const path = `/deadlines/${uid}/${documentId}/actions/${action}`;
    const answer = await app.http.post(path).set(caller).send(body);
    return { status: answer.status, data: answer.body.data, message: answer.body.error?.message };
  };

  it('writes the dates and returns them', async () => {
    const documentId = await upcoming();
    expect(await ask(admin, documentId, 'open')).toEqual({
      status: 200,
      data: { documentId, opensAt: NOW, closesAt: MAY },
    });
    setClock(app.strapi, MARCH);
    expect((await ask(admin, documentId, 'close')).data).toEqual({
      documentId,
      opensAt: NOW,
      closesAt: MARCH,
    });
    expect((await ask(admin, documentId, 'extend', EXTENSION)).data).toEqual({
      documentId,
      opensAt: NOW,
      closesAt: APRIL,
    });
    const { body } = await app.http.get(`/api/calls/${documentId}`);
    expect(body.data).toMatchObject({ closesAt: APRIL, state: 'open' });
  });

  it('records who did it, for the admin alone', async () => {
    const documentId = await open();
    await ask(admin, documentId, 'extend', EXTENSION);
    expect(await on.history(documentId)).toEqual([change(MARCH, APRIL, 'Prolongation')]);
    const shown = await app.strapi.documents(CALL).findOne({ documentId, populate: ['deadlineChanges'] });
    expect(shown?.deadlineChanges).toMatchObject([{ announcedBy: person.email }]);
  });

  it('refuses what makes no sense, with the reason', async () => {
    const draft = await create(app, CALL, { closesAt: MAY }, { status: 'draft' });
    expect(await ask(admin, draft.documentId, 'close')).toMatchObject({
      status: 409,
      message: 'It is not published: publish it first',
    });
    expect(await ask(admin, await open(), 'extend', { closesAt: APRIL })).toMatchObject({
      status: 400,
      message: expect.stringContaining('note is empty'),
    });
  });

  it('does not exist for other types and entries', async () => {
    const documentId = await open();
    const category = await ask(admin, documentId, 'open', {}, 'api::category.category');
    expect(category).toMatchObject({ status: 404, message: 'api::category.category has no deadline' });
    expect((await ask(admin, documentId, 'open', {}, 'api::none.none')).status).toBe(404);
    expect((await ask(admin, 'nonsense', 'open')).status).toBe(404);
  });

  it('is only for users who are logged in there', async () => {
    const documentId = await open();
    for (const caller of [{}, await newUser(app), await asToken(app, 'full-access')]) {
      expect((await ask(caller, documentId, 'close')).status).toBe(401);
    }
  });

  describe('needs a permission for each action, and the one to publish the call', () => {
    const action = (name: string): Permission => ({ action: `plugin::deadlines.actions.${name}` });
    const publish = (rest: Partial<Permission> = {}): Permission => ({
      action: 'plugin::content-manager.explorer.publish',
      subject: CALL,
      properties: { locales: ['fr', 'en'] },
      ...rest,
    });

    it.each([
      ['open', {}],
      ['close', {}],
      ['extend', EXTENSION],
    ])('to %s', async (name, body) => {
      const others = ['open', 'close', 'extend'].filter((other) => other !== name).map(action);
      const documentId = await open();
      for (const permissions of [[publish(), ...others], [action(name)]]) {
        expect((await ask(await newAdministrator(app, permissions), documentId, name, body)).status).toBe(
          403
        );
      }
      const granted = await newAdministrator(app, [publish(), action(name)]);
      expect((await ask(granted, documentId, name, body)).status).toBe(200);
    });

    it('under the conditions that a role has', async () => {
      const own = publish({ conditions: ['admin::is-creator'] });
      const author = await newAdministrator(app, [own, action('close')]);
      expect((await ask(author, await open(), 'close')).status).toBe(403);
    });

    it('in a locale in which it is published', async () => {
      const english = publish({ properties: { locales: ['en'] } });
      const translator = await newAdministrator(app, [english, action('close')]);
      expect((await ask(translator, await open(), 'close')).status).toBe(403);
      expect((await ask(translator, await open('en'), 'close')).status).toBe(200);
    });
  });
});
