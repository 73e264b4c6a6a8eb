import jest from 'eslint-plugin-jest';
import tseslint from 'typescript-eslint';

const SIZE = {
  'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
};

const NO_CLOCK = ['Date', 'DateTime'].map((object) => ({
  object,
  property: 'now',
  message: 'The domain reads no clock: it is given the instant.',
}));

export default tseslint.config(
  {
    ignores: [
      '**/dist/',
      'build/',
      '.strapi/',
      '.tmp/',
      'types/generated/',
      'node_modules/',
      'examples/site/.site/',
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
    // Pure: they are given the instant. What they import is held by .dependency-cruiser.cjs.
    files: ['packages/time/src/**/*.ts', 'src/plugins/*/server/src/domain/**/*.ts'],
    rules: {
      'no-restricted-properties': ['error', ...NO_CLOCK],
    },
  },
  {
    // A suite is one long function of short tests.
    files: ['tests/**/*.ts', '**/*.test.ts'],
    rules: { 'max-lines-per-function': 'off', 'max-lines': ['error', 300] },
  },
  {
    // That a test asserts something is seen as it runs: tests/support/asserting.ts.
    ...jest.configs['flat/recommended'],
    files: ['**/*.test.ts'],
    rules: {
      ...jest.configs['flat/recommended'].rules,
      'jest/expect-expect': 'off',
      'jest/no-standalone-expect': ['error', { additionalTestBlockFunctions: ['onPostgres'] }],
    },
  },
  { files: ['scripts/**/*.ts', 'bench/**/*.ts'], rules: { 'no-console': 'off' } }
);
