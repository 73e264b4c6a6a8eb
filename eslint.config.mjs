import jest from 'eslint-plugin-jest';
import tseslint from 'typescript-eslint';

const SIZE = {
  'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
};

/**
 * Imports go one way, towards the domain.
 *
 * @param {string} out what a relative import that leaves the domain begins with, seen from the file
 */
const domainImports = (out) => ({
  'no-restricted-imports': [
    'error',
    {
      patterns: [
        { group: [`${out}*`], message: 'The domain imports from nothing outside of its folder.' },
        { group: ['@strapi/*', 'koa*', 'knex*'], message: 'The domain knows nothing of Strapi.' },
        { group: ['node:*'], message: 'The domain knows nothing of files and processes.' },
      ],
    },
  ],
});

export default tseslint.config(
  {
    ignores: [
      '**/dist/',
      'build/',
      '.strapi/',
      '.tmp/',
      'types/generated/',
      'node_modules/',
      // Written by npm run describe.
      'packages/client/src/schema.ts',
    ],
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended],
    rules: {
      ...SIZE,
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      eqeqeq: ['error', 'always'],
      'no-console': 'error',
    },
  },
  {
    // What others copy from.
    files: ['examples/site/**/*.{js,mjs}'],
    extends: [tseslint.configs.recommended],
    rules: SIZE,
  },
  {
    // The rule about time: dates and an instant in, a state out.
    files: ['src/plugins/*/server/src/domain/**/*.ts'],
    rules: {
      ...domainImports('../'),
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'The domain reads no clock: it is given the instant.' },
        {
          object: 'DateTime',
          property: 'now',
          message: 'The domain reads no clock: it is given the instant.',
        },
      ],
    },
  },
  // A domain may have folders, one level deep.
  { files: ['src/plugins/*/server/src/domain/*/*.ts'], rules: domainImports('../../') },
  {
    // A suite is one long function of short tests.
    files: ['tests/**/*.ts'],
    rules: { 'max-lines-per-function': 'off', 'max-lines': ['error', 300] },
  },
  {
    // That a test asserts something is seen as it runs: tests/support/asserting.ts.
    ...jest.configs['flat/recommended'],
    files: ['tests/**/*.test.ts'],
    rules: {
      ...jest.configs['flat/recommended'].rules,
      'jest/expect-expect': 'off',
      'jest/no-standalone-expect': ['error', { additionalTestBlockFunctions: ['onPostgres'] }],
    },
  },
  { files: ['scripts/**/*.ts', 'bench/**/*.ts'], rules: { 'no-console': 'off' } }
);
