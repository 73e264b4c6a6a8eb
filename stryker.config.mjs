/**
 * Mutation testing of what is pure: `npm run mutation`, or of a part of it: `npm run mutation -- --mutate <glob>`.
 *
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  mutate: [
    'src/plugins/*/server/src/domain/**/*.ts',
    'src/plugins/feeds/server/src/compose/**/*.ts',
    'src/plugins/webhooks/admin/src/words/**/*.ts',
    'packages/client/src/query-string.ts',
  ],
  testRunner: 'jest',
  jest: { projectType: 'custom', configFile: 'jest.unit.config.js' },
  coverageAnalysis: 'perTest',
  // Of constants of a module: each would take the whole suite, and most of the time.
  ignoreStatic: true,
  concurrency: 2,
  tempDirName: '.tmp/stryker',
  ignorePatterns: ['.tmp', '.strapi', 'bench', 'build', 'database', 'dist', 'public'],
  reporters: ['clear-text', 'progress', 'html'],
  htmlReporter: { fileName: '.tmp/mutation.html' },
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false },
};
