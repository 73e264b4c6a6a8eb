const shared = {
  rootDir: __dirname,
  testEnvironment: 'node',
  // Where Stryker has its copy of all this.
  modulePathIgnorePatterns: ['<rootDir>/.tmp/'],
  transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022' } }] },
};

const asserting = { setupFilesAfterEnv: ['<rootDir>/tests/support/asserting.ts'] };

/** The same promises on both databases: tests/app is run once for each. */
const app = (database) => ({
  ...shared,
  displayName: database,
  testEnvironment: '<rootDir>/tests/support/environment.cjs',
  testMatch: ['<rootDir>/tests/app/**/*.test.ts'],
  setupFiles: [`<rootDir>/tests/support/on-${database}.ts`],
  ...asserting,
  globalSetup: `<rootDir>/tests/support/${database}-setup.ts`,
  globalTeardown: `<rootDir>/tests/support/${database}-teardown.ts`,
});

module.exports = {
  // Ends what hangs, no more: a cold machine has taken a minute for the first boot and an import.
  testTimeout: 240_000,
  maxWorkers: 2,
  // Not processes: Strapi removes every listener of the process it ends in, the one for Jest's messages included.
  workerThreads: true,
  // Each boot of Strapi leaves something behind: after some dozens a suite takes three times as long.
  workerIdleMemoryLimit: '1GB',
  projects: [
    {
      ...shared,
      ...asserting,
      displayName: 'unit',
      // Beside what they test; with what the pages, the client and the example site say of it.
      testMatch: ['<rootDir>/{packages,src}/**/*.test.ts', '<rootDir>/tests/{client,docs,site}/**/*.test.ts'],
    },
    {
      ...shared,
      displayName: 'commands',
      testMatch: ['<rootDir>/tests/commands/**/*.test.ts'],
      globalSetup: '<rootDir>/tests/support/postgres-setup.ts',
      globalTeardown: '<rootDir>/tests/support/postgres-teardown.ts',
    },
    app('sqlite'),
    app('postgres'),
    {
      ...app('sqlite'),
      displayName: 'browser',
      // There, to wait for what a page shows is to assert it.
      setupFilesAfterEnv: [],
      testMatch: ['<rootDir>/tests/browser/**/*.test.ts'],
    },
  ],
};
