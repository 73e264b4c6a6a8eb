import type { Schema } from '../../../packages/strapi-kit/src';
import { asAdmin } from '../../support/admin';
import { startOtherApp, type TestApp } from '../../support/app';
import { newAdministrator } from '../../support/people';

interface OptedIn {
  deadlines: { states: Record<string, object> };
}

const DATE = { type: 'datetime' };
const WINDOW = { from: 'opensAt', until: 'closesAt', words: ['upcoming', 'open', 'closed'] };
const fair = (deadlines: object, pluginOptions: object = {}) => ({
  uid: 'api::fair.fair',
  kind: 'collectionType',
  attributes: { title: { type: 'string' }, opensAt: DATE, closesAt: DATE },
  pluginOptions: { deadlines, ...pluginOptions },
});

describe('a form asks what the next start would do', () => {
  let app: TestApp;
  let admin: { Authorization: string };
  beforeAll(async () => {
    app = await startOtherApp();
    admin = await asAdmin(app);
  });
  afterAll(() => app.stop());

  const ask = (data: unknown, caller: Record<string, string> = admin) =>
    app.http.post('/deadlines/opt-in').set(caller).send({ data });

  it('and gets the states of a type that does not exist yet', async () => {
    const { status, body } = await ask(fair({ states: { state: WINDOW } }));
    expect(status).toBe(200);
    expect(body.data).toMatchObject({
      message: null,
      timezone: 'America/Martinique',
      states: [
        { kind: 'dated', name: 'state', words: WINDOW.words, rule: { starts: ['opensAt', 'closesAt'] } },
      ],
    });
  });

  it.each<[string, object, string]>([
    [
      'an attribute that is not there',
      fair({ states: { state: { ...WINDOW, from: 'openAt' } } }),
      'pluginOptions.deadlines.states.state.from: there is no attribute "openAt"; name one of type datetime ' +
        '(it has: opensAt, closesAt, createdAt, updatedAt, publishedAt)',
    ],
    [
      'a mistake for another plugin',
      fair({ states: { state: WINDOW } }, { feeds: { names: { en: 'Fairs' }, title: 'name', news: true } }),
      'pluginOptions.feeds.title: there is no attribute "name"; name one of type string or text (it has: title)',
    ],
    [
      'a misspelt section',
      fair({ states: { state: WINDOW } }, { feed: {} }),
      'pluginOptions.feed: write it as feeds',
    ],
  ])('and gets the message for %s', async (_name, type, message) => {
    const { body } = await ask(type);
    expect(body.data).toMatchObject({ message: `Schema of api::fair.fair: ${message}`, states: [] });
  });

  it('and is told if another type would be wrong', async () => {
    const course = app.strapi.contentType('api::course.course') as unknown as Schema;
    const { enrolment } = (course.pluginOptions as unknown as OptedIn).deadlines.states;
    const type = { ...fair({ states: { enrolment } }), uid: course.uid, attributes: course.attributes };
    const { body } = await ask(type);
    expect(body.data.message).toMatch(
      /^Schema of api::campus\.campus: pluginOptions\.deadlines\.states\.progress\.state: api::course\.course has no state "progress"/
    );
  });

  it('and changes nothing', async () => {
    expect(app.strapi.plugin('deadlines').service('models').has('api::fair.fair')).toBe(false);
    expect(Object.keys(app.strapi.contentTypes)).not.toContain('api::fair.fair');
  });

  it.each<[string, unknown, string]>([
    ['nothing', undefined, 'data: '],
    ['no uid', { ...fair({}), uid: '' }, 'data.uid: '],
    [
      'an attribute without a type',
      { ...fair({}), attributes: { opensAt: {} } },
      'data.attributes.opensAt.type: ',
    ],
  ])('but not with %s', async (_name, type, message) => {
    const { status, body } = await ask(type);
    expect(status).toBe(400);
    expect(body.error.message).toContain(message);
  });

  it('but not for somebody who may not see the Content-Type Builder', async () => {
    const other = await newAdministrator(app, ['plugin::deadlines.preview.at']);
    expect((await ask(fair({ states: { state: WINDOW } }), other)).status).toBe(403);
    const builder = await newAdministrator(app, ['plugin::content-type-builder.read']);
    expect((await ask(fair({ states: { state: WINDOW } }), builder)).status).toBe(200);
    expect((await ask(fair({}), {})).status).toBe(401);
  });
});
