import { asAdmin } from '../../support/admin';
import { startApp, type TestApp } from '../../support/app';
import { create } from '../../support/entries';
import { statementsOf } from '../../support/statements';
import { asToken } from '../../support/tokens';

const CALL = 'api::call.call';
const PAGE = 'api::program-page.program-page';
const CLOSES = '2030-01-01T00:00:00.000Z';

let app: TestApp;
let admin: { Authorization: string };

beforeAll(async () => {
  app = await startApp();
  admin = await asAdmin(app);
});
afterAll(() => app.stop());

describe('an entry', () => {
  const cutOffs = (length: number) =>
    Array.from({ length }, (_, index) => ({
      label: `Session ${index}`,
      closesAt: '2029-06-01T00:00:00.000Z',
    }));
  const data = (count: number) => ({
    title: 'Long',
    slug: `long-${count}`,
    closesAt: CLOSES,
    cutOffs: cutOffs(count),
  });
  const refused = {
    name: 'ValidationError',
    message:
      'The entry has more than 300 components: send less at once, or raise limits.entry.components of the plugin input-validation',
    details: {
      limit: 'entry.components',
      maximum: 300,
      errors: [expect.objectContaining({ path: ['cutOffs'] })],
    },
  };
  const rows = () => app.strapi.db.query(CALL).count();
  const statementsToCreate = async (entry: ReturnType<typeof data>) =>
    (await statementsOf(app, () => create(app, CALL, entry))).length;

  it.each<[string, () => Promise<{ status: number; body: Record<string, unknown> }>]>([
    [
      'the content-manager',
      async () =>
        app.http.post(`/content-manager/collection-types/${CALL}?locale=fr`).set(admin).send(data(301)),
    ],
    [
      'REST',
      async () =>
        app.http
          .post('/api/calls')
          .set(await asToken(app, 'full-access'))
          .send({ data: data(301) }),
    ],
  ])('with more than 300 components is refused through %s, and nothing is written', async (_path, write) => {
    const before = await rows();
    const { status, body } = await write();
    expect([status, body.error]).toEqual([400, expect.objectContaining(refused)]);
    expect(await rows()).toBe(before);
  });

  it('with more than 300 components is refused through GraphQL and the Document Service', async () => {
    const query = 'mutation ($data: CallInput!) { createCall(data: $data) { slug } }';
    const { status, body } = await app.http
      .post('/graphql')
      .set(await asToken(app, 'full-access'))
      .send({ query, variables: { data: data(301) } });
    expect([status, body.errors[0].extensions.error]).toEqual([200, refused]);
    await expect(create(app, CALL, data(301))).rejects.toMatchObject({
      name: refused.name,
      message: refused.message,
    });
  });

  // Statements, because seconds depend on what else the machine does. On an idle one, 300 components take 1.5 s.
  it('with 300 components is published with as many statements for each as with 200', async () => {
    const some = await statementsToCreate(data(100));
    const more = await statementsToCreate(data(200));
    const most = await statementsToCreate(data(300));
    expect(most - more).toBe(more - some);
    expect((more - some) / 100).toBeLessThanOrEqual(6);
  });

  it('cannot be linked with more than 1,000 others at once', async () => {
    const calls = Array.from({ length: 1_001 }, (_, index) => `call-${index}`);
    for (const given of [calls, { connect: calls }]) {
      await expect(create(app, PAGE, { calls: given })).rejects.toMatchObject({
        details: { limit: 'entry.relations', errors: [{ path: ['calls'] }] },
      });
    }
  });
});
