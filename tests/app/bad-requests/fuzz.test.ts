import { fuzz } from '../../fuzz/run';
import { startApp, type TestApp } from '../../support/app';

/** A tenth of what `npm run fuzz` sends. */
const READS = Number(process.env.FUZZ_READS ?? 1_000);
const WRITES = Number(process.env.FUZZ_WRITES ?? 500);
const SEED = Number(process.env.FUZZ_SEED ?? 20_220_318);

/** ms per request, for the long run on a busy machine. */
const ROOM = 400;

describe(`requests that nobody should send (seed ${SEED})`, () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it(
    `are answered or refused, clearly, and leave nothing half-written: ${READS} reads, ${WRITES} writes`,
    async () => {
      const { statuses, faults } = await fuzz(app, { reads: READS, writes: WRITES, seed: SEED });
      // If all of them were refused, or none, they would test nothing.
      for (const status of ['200', '400', '404']) expect(statuses[status]).toBeGreaterThan(READS / 100);
      expect(faults).toEqual([]);
    },
    60_000 + ROOM * (READS + WRITES)
  );
});
