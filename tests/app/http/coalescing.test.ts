import { startApp, type TestApp } from '../../support/app';
import { ask, type Answered } from '../../support/ask';
import { create, hour, iso, setClock } from '../../support/entries';
import { hearing, isBypass, whileHearing } from '../../support/http-cache';
import { listen } from '../../support/listen';
import { statementsOf } from '../../support/statements';

const NOON = Date.parse('2022-03-01T12:00:00.000Z');
const PATH = '/api/calls?populate=*&sort=slug';
const VISITORS = 1000;

describe('a thousand visitors with the same request at once', () => {
  let app: TestApp;
  let address: string;

  beforeAll(async () => {
    app = await startApp();
    address = await listen(app);
    setClock(app.strapi, NOON);
    for (let each = 0; each < 3; each += 1) {
      // Long enough to be worth compressing.
      await create(app, 'api::call.call', { body: 'Long. '.repeat(500), closesAt: iso(NOON + hour) });
    }
    // Reads that happen once per process.
    await ask(address, { path: '/api/calls' });
  });
  afterAll(() => app.stop());

  /** Ends the response, which shows contacts. */
  const write = () => create(app, 'api::press-contact.press-contact', { name: 'Contact' });

  /** Without the plugin's own statements, which it sends all the time to learn of the writes of others. */
  const isAsked = (sql: string) => !/^(PRAGMA|NOTIFY)/.test(sql);

  /** Answers and statements for requests after a write. */
  async function askedOf(work: () => Promise<Answered[]>) {
    await write();
    await hearing(app);
    let answers: Answered[] = [];
    const statements = await statementsOf(app, async () => {
      answers = await work();
    });
    // What is populated is read in parallel, so in any order.
    return { answers, statements: statements.filter(isAsked).sort() };
  }

  /** The same for a crowd, none of whom may get an answer while the server does not receive the writes of others. */
  const askedOfCrowd = (encodingOf: (visitor: number) => string) =>
    whileHearing(
      app,
      () => askedOf(crowd(encodingOf)),
      ({ answers }) => answers.some(isBypass)
    );

  const crowd = (encodingOf: (visitor: number) => string) => () =>
    Promise.all(
      Array.from({ length: VISITORS }, (_none, visitor) =>
        ask(address, { path: PATH, headers: { 'accept-encoding': encodingOf(visitor) } })
      )
    );

  it.each([
    ['', () => 'identity'],
    [', in different encodings', (visitor: number) => ['br', 'gzip', 'identity', 'gzip, br'][visitor % 4]],
  ])('are answered by one computation%s', async (_name, encodingOf) => {
    const alone = await askedOf(async () => [await ask(address, { path: PATH })]);
    const together = await askedOfCrowd(encodingOf);
    expect(together.answers).toHaveLength(VISITORS);
    expect(together.answers.some(isBypass)).toBe(false);
    expect(new Set(together.answers.map(({ text }) => text)).size).toBe(1);
    expect(together.statements).toEqual(alone.statements);
  });

  it('are answered one by one if they have credentials', async () => {
    await write();
    const visits = Array.from({ length: 10 }, (_none, visit) =>
      ask(address, { path: PATH, headers: { cookie: `visit=${visit}` } })
    );
    const outcomes = (await Promise.all(visits)).map(({ headers }) => headers['x-cache']);
    expect(outcomes).toEqual(Array(10).fill('bypass'));
  });
});
