import path from 'node:path';
import fc from 'fast-check';

import type * as Lean from '../../../src/plugins/read-optimizations/server/src/sanitize/create-sanitizer';
import { startApp, startOtherApp, type TestApp } from '../../support/app';
import { arbitraryEntry } from '../../support/arbitrary-entry';
import { readingActions, schemasOf, stockContentApi, visitorWho } from '../../support/stock';

/** Node's own `require`, which environment.cjs passes on, because what is compared lives with Strapi. */
declare const nodeRequire: NodeJS.Require;
const MODULE = '../../../src/plugins/read-optimizations/dist/server/sanitize/create-sanitizer.js';
const { createSanitizer } = nodeRequire(path.resolve(__dirname, MODULE)) as typeof Lean;

/** For each type and each of three visitors. */
const RUNS = Number(process.env.OUTPUT_RUNS ?? 15);

describe.each([
  ['this app', () => startApp()],
  ['another app', () => startOtherApp()],
])('what a visitor sees of entries of %s', (_name, start) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await start();
  });
  afterAll(() => app.stop());

  it('is exactly what Strapi leaves of them, whatever the public may read', async () => {
    const { strapi } = app;
    const all = readingActions(strapi);
    const schemas = new Map(schemasOf(strapi).map((schema) => [schema.uid, schema]));
    const abilities = [all, [], all.filter((_action, index) => index % 2 === 0)];
    for (const actions of abilities) {
      const auth = await visitorWho(strapi, [...actions, 'plugin::users-permissions.role.find']);
      const readable = new Map([...schemas.keys()].map((uid) => [uid, auth.ability.can(`${uid}.find`)]));
      const lean = createSanitizer(strapi, readable);
      const stock = stockContentApi(strapi).sanitize;
      for (const schema of schemas.values()) {
        await fc.assert(
          fc.asyncProperty(arbitraryEntry(schemas, schema), async (entry) => {
            const expected = await stock.output(entry, schema as never, { auth });
            expect(JSON.stringify(lean(entry, schema as never))).toBe(JSON.stringify(expected));
          }),
          { numRuns: RUNS }
        );
      }
    }
  });
});
