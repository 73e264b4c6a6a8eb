import { startApp, type TestApp } from '../support/app';
import { fuzz } from '../fuzz/run';

/** A tenth of what `npm run fuzz` tries. */
const READS = Number(process.env.FUZZ_READS ?? 1_000);
const WRITES = Number(process.env.FUZZ_WRITES ?? 500);
const SEED = Number(process.env.FUZZ_SEED ?? 20_220_318);

describe(`requests that nobody should send (seed ${SEED})`, () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it(`${READS} reads and ${WRITES} writes are answered or refused, clearly, and leave nothing half-written`, async () => {
    const { statuses, faults } = await fuzz(app, { reads: READS, writes: WRITES, seed: SEED });
    const kinds = new Set(Object.keys(statuses));
    expect([...['200', '400', '404'].filter((status) => !kinds.has(status)), ...faults]).toEqual([]);
  });
});
