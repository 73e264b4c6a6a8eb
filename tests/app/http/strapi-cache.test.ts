import path from 'node:path';

import { startAppWith, type TestApp } from '../../support/app';
import { ask } from '../../support/ask';
import { earliestChangeShown } from '../../support/earliest-change';
import { hour, iso, setClock } from '../../support/entries';
import { listen } from '../../support/listen';
import { Checker } from '../../support/never-stale/checker';
import { questionsOf } from '../../support/never-stale/questions';
import { createWorld } from '../../support/never-stale/world';

const CONFIG = path.resolve(__dirname, '..', '..', 'fixtures', 'strapi-cache');
const START = Date.parse('2022-03-20T09:00:00.000Z');
const CLOSES = START + hour;

/** A checker that finds nothing in our caches has to find something in one that does not know the clock. */
describe('strapi-cache instead of ours', () => {
  let app: TestApp;
  let checker: Checker;

  beforeAll(async () => {
    app = await startAppWith(CONFIG);
    const address = await listen(app);
    checker = new Checker({
      addresses: [address],
      truth: (asked) =>
        ask(address, { ...asked, headers: { ...asked.headers, 'cache-control': 'no-cache' } }),
      setClock: (at) => setClock(app.strapi, at),
      nextChange: (at) => earliestChangeShown(app.strapi, at),
    });
  });
  afterAll(() => app.stop());

  it('serves a closed call as open: the checker finds it', async () => {
    const closing = { from: -hour, length: 2 * hour };
    const undated = { from: null, length: null };
    await checker.go(START);
    const beginning = { calls: [closing, undated], event: undated, embargo: undated };
    // It serves the same answer for both of Strapi's formats, which is another mistake.
    const questions = questionsOf(await createWorld(app, beginning, START)).filter(
      ({ headers }) => !headers?.['strapi-response-format']
    );
    for (const at of [START, CLOSES - 1]) {
      await checker.go(at);
      await checker.look(questions);
    }
    expect(checker.differences).toEqual([]);
    await checker.go(CLOSES);
    await checker.look(questions);
    const late = checker.differences.filter(
      ({ given, right }) => given.includes('"state":"open"') && right.includes('"state":"closed"')
    );
    process.stdout.write(
      `strapi-cache: ${checker.differences.length} of ${checker.count.checked} answers differed, all at the closing\n`
    );
    expect(late).not.toEqual([]);
    expect(new Set(checker.differences.map(({ at }) => at))).toEqual(new Set([iso(CLOSES)]));
  });
});
