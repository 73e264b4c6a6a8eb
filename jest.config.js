const shared = {
  rootDir: __dirname,
  testEnvironment: 'node',
  // Where Stryker has its copy of all this.
  modulePathIgnorePatterns: ['<rootDir>/.tmp/'],
  transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022' } }] },
};

const asserting = { setupFilesAfterEnv: ['<rootDir>/tests/support/asserting.ts'] };

/** What in tests/app no database changes: it runs on PostgreSQL alone, which production has. */
const ON_POSTGRES_ALONE = [
  'accounts/', // who may log in, and what GraphQL and REST ask of them
  'admin/', // permissions and answers of the admin
  'bad-requests/(graphql|unknown-locales)', // refused before a database is asked
  'deadlines/(action|deadline-changes|deadline-zones|public-states|widgets)', // what editors may do, and are shown
  'explain/(entries|types)', // what schemas say
  'feeds/', // formats
  'history/(differences|journal-readers|kept|killed|names|presences|random-past|undo|versions)', // who reads what
  'http/', // headers, and requests that cross sites
  'http-cache/(catalogue|dependencies|never-stale|overtaken)', // what an answer depends on
  'importer/(again|examples|files|links|mapping|moving-out|seeds|shared|sites)', // what is found in documents
  'instances/', // several of them, which SQLite does not allow
  'limits/', // counted before anything is read
  'links/published-links-orders', // which links there are after any order of writes
  'locales/other-app', // settings
  'openapi/', // made from schemas
  'operations/(error-log|metrics|settings|shutdown)', // lines, names and messages, and signals
  'overrides/', // what the start says if Strapi is not as expected
  'read-optimizations/(answers|document-queries|graphql|loads|output|permissions|queries)', // parameters and answers
  'schema-changes/(accepted|refused|tried)', // files, before a database is asked
  'sites/', // the client, and what the docs say
  // What the admin asks, and schemas. That a state is the same in SQL and here, "agreement" and "complement" say on both.
  'states/(call-state|content-manager|event-st|notice|opt-in-error|program-page|single-type|state-endpoint|steps|write)',
  'transitions/(edits|health|inside|levels|names|other-app|restored|timers|together)', // which events there are, and when
  'uploads/', // files, on the disk and on a store
  'validation/(descriptions|links|refusals)', // words, and what is refused before a database is asked
  'webhooks/(admin|delivery|health|running|shown|subscriber)', // what subscribers and administrators see
];

/** All else runs on both: SQL of ours, locks, transactions, instants in columns, what a database says of a bad value. */
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
  // What boots of Strapi leave behind is taken away (tests/support/leftovers.cjs), what Jest's modules do is not. A worker
  // that begins anew evaluates Strapi again, for eight seconds.
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
    {
      ...app('sqlite'),
      testPathIgnorePatterns: [`<rootDir>/tests/app/(${[...ON_POSTGRES_ALONE, 'mariadb/'].join('|')})`],
    },
    { ...app('postgres'), testPathIgnorePatterns: ['<rootDir>/tests/app/mariadb/'] },
    // What deadlines, feeds and history promise there, and what refuses to start there.
    { ...app('mariadb'), testMatch: ['<rootDir>/tests/app/mariadb/**/*.test.ts'] },
    {
      ...app('sqlite'),
      displayName: 'browser',
      // There, to wait for what a page shows is to assert it.
      setupFilesAfterEnv: [],
      testMatch: ['<rootDir>/tests/browser/**/*.test.ts'],
    },
  ],
};
