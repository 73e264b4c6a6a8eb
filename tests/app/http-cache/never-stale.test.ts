import fc from 'fast-check';

import { startApp, type TestApp } from '../../support/app';
import { earliestChangeShown } from '../../support/earliest-change';
import { setClock } from '../../support/entries';
import { listen } from '../../support/listen';
import { Checker } from '../../support/never-stale/checker';
import { moves, windows, type Move } from '../../support/never-stale/moments';
import { questionsOf } from '../../support/never-stale/questions';
import { startTruth, type Truth } from '../../support/never-stale/truth';
import { createWorld, type World } from '../../support/never-stale/world';
import { perform, writes, type Write } from '../../support/never-stale/writes';
import { asToken } from '../../support/tokens';

const START = Date.parse('2022-03-20T09:00:00.000Z');

/**
 * Fifteen hundred answers on each database; NEVER_STALE=full checks a hundred thousand, which takes an hour, and
 * NEVER_STALE=5000 that many. NEVER_STALE_SEED repeats another run than the usual one.
 */
const { NEVER_STALE = '1500', NEVER_STALE_SEED = '20220320' } = process.env;
const WANTED = NEVER_STALE === 'full' ? 100_000 : Number(NEVER_STALE);
const FULL = WANTED > 5000;

const worlds = fc.record({
  calls: fc.array(windows, { minLength: 2, maxLength: 4 }),
  event: windows,
  embargo: windows,
});

/** `busy`: while requests for everything are running. */
type Step = { busy: boolean } & ({ move: Move } | { write: Write; fraction: number });

const fraction = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ busy: fc.boolean(), move: moves }) },
  { weight: 2, arbitrary: fc.record({ busy: fc.boolean(), write: writes, fraction }) }
);

jest.setTimeout(FULL ? 7_200_000 : 240_000);

describe('an answer from a cache', () => {
  let app: TestApp;
  let checker: Checker;
  let token: Record<string, string>;
  let truth: Truth;

  beforeAll(async () => {
    app = await startApp();
    token = await asToken(app, 'full-access');
    truth = await startTruth();
    checker = new Checker({
      addresses: [await listen(app)],
      truth: truth.answer,
      setClock: (at) => {
        setClock(app.strapi, at);
        return truth.instance.setClock(at);
      },
      nextChange: (at) => earliestChangeShown(app.strapi, at),
    });
  });
  afterAll(async () => {
    await truth.instance.stop();
    await app.stop();
  });

  it('is what the server would compute at that instant, whatever was written and whenever the request comes', async () => {
    const run = fc.asyncProperty(
      worlds,
      fc.array(steps, { minLength: 5, maxLength: 10 }),
      async (beginning, taken) => {
        if (!isWanted()) return;
        await checker.go(START);
        const world = await createWorld(app, beginning, START);
        await checker.look(questionsOf(world));
        for (const step of taken) if (isWanted()) await take(step, world);
      }
    );
    await fc.assert(run, {
      numRuns: WANTED,
      seed: Number(NEVER_STALE_SEED),
      interruptAfterTimeLimit: FULL ? 7_000_000 : 200_000,
    });
    const { checked, shared, kept } = checker.count;
    process.stdout.write(
      `never stale: ${checked} answers checked, ${shared} from the shared cache, ${kept} from the server's, 0 differed\n`
    );
    expect(checked).toBeGreaterThanOrEqual(WANTED);
    expect(Math.min(shared, kept)).toBeGreaterThan(checked / 10);
  });

  const isWanted = () => checker.count.checked < WANTED;

  async function take(step: Step, world: World): Promise<void> {
    const questions = questionsOf(world);
    const asked = () => (step.busy ? checker.askAll(questions) : undefined);
    if ('move' in step) {
      const there = await whereTo(step.move);
      await Promise.all([asked(), checker.go(there)]);
    } else {
      await checker.lookAhead(step.fraction);
      await Promise.all([asked(), perform({ app, world, now: checker.now, token }, step.write)]);
    }
    await checker.look(questions);
    // Emptied, because otherwise fast-check could not look for a smaller example.
    expect(checker.differences.splice(0)).toEqual([]);
  }

  async function whereTo(move: Move): Promise<number> {
    if ('by' in move) return checker.now + move.by;
    const next = await earliestChangeShown(app.strapi, checker.now);
    return next === null ? checker.now + 1 : next + move.around;
  }
});
