import { startApp, type TestApp } from '../../support/app';
import { create } from '../../support/entries';
import { asToken } from '../../support/tokens';

const CALL = 'api::call.call';
const PAGE = 'api::program-page.program-page';

/** A computed attribute cannot be written in any way. */
describe('writing a computed attribute', () => {
  let app: TestApp;
  let token: { Authorization: string };

  beforeAll(async () => {
    app = await startApp();
    token = await asToken(app, 'full-access');
  });
  afterAll(() => app.stop());

  const stored = async () => [
    await app.strapi.documents(CALL).count({}),
    await app.strapi.documents(PAGE).count({}),
  ];

  it.each(['state', 'nextTransitionAt'])(
    'is a 400 over REST that names %s, and writes nothing',
    async (name) => {
      const data = {
        title: 'Call',
        slug: 'call',
        [name]: name === 'state' ? 'open' : '2022-03-18T23:00:00.000Z',
      };
      const response = await app.http.post('/api/calls').set(token).send({ data });
      expect([response.status, response.body.error.message]).toEqual([
        400,
        `Invalid key ${name}: use a name that the description of the API has there, or leave it out`,
      ]);
      expect(await stored()).toEqual([0, 0]);
    }
  );

  it('is a 400 inside a component, and writes nothing', async () => {
    const data = { title: 'Page', slug: 'page', steps: [{ title: 'Apply', state: 'current' }] };
    const response = await app.http.post('/api/program-pages').set(token).send({ data });
    expect([response.status, response.body.error.message]).toEqual([
      400,
      "steps.state is computed from the entry's dates: leave it out",
    ]);
    expect(await stored()).toEqual([0, 0]);
  });

  it('is unknown to GraphQL inputs', async () => {
    const query = 'mutation { createCall(data: { title: "Call", state: open }) { documentId } }';
    const response = await app.http.post('/graphql').set(token).send({ query });
    expect(response.body.errors[0].message).toMatch('Field "state" is not defined by type "CallInput"');
    expect(await stored()).toEqual([0, 0]);
  });

  it('is refused by the Document Service, with its path', async () => {
    const data = { title: 'Page', steps: [{ title: 'Apply', state: 'current' }] };
    await expect(create(app, PAGE, data)).rejects.toMatchObject({
      name: 'ValidationError',
      message: "steps.state is computed from the entry's dates: leave it out",
    });
    expect(await stored()).toEqual([0, 0]);
  });

  it('is the only reason of the refusal: the same data without it is written', async () => {
    const pages = '/api/program-pages';
    const page = { title: 'Page', slug: 'page', steps: [{ title: 'Apply' }] };
    const { status, body } = await app.http.post(`${pages}?populate=steps`).set(token).send({ data: page });
    expect([status, body.data]).toMatchObject([201, page]);
    await app.strapi.documents(PAGE).delete({ documentId: body.data.documentId });
    expect(await stored()).toEqual([0, 0]);
  });
});
