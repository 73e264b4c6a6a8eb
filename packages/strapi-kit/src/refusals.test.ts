import path from 'node:path';
import { globSync } from 'tinyglobby';

import { createRefusals, validationError } from './refusals';

const PLUGINS = path.resolve(__dirname, '..', '..', '..', 'src', 'plugins');
/** Of these, Strapi and the database write the English sentence. */
const OTHERS: Record<string, string[]> = { 'input-validation': ['relation-gone', 'taken'] };

describe('a refusal', () => {
  const refusal = createRefusals('shop', {
    empty: ({ shelf }: { shelf: string }) => `${shelf} is empty: fill it`,
    closed: () => 'the shop is closed: come back tomorrow',
  });

  it('has a code, what it is about, and an English sentence', () => {
    expect([refusal('empty', { shelf: 'A' }), refusal('closed')]).toEqual([
      { code: 'shop.empty', parameters: { shelf: 'A' }, message: 'A is empty: fill it' },
      { code: 'shop.closed', parameters: {}, message: 'the shop is closed: come back tomorrow' },
    ]);
  });

  it('of a field is in the details of the error, with its code if it has one', () => {
    const problem = { path: ['page'], message: 'page is no number: use one' };
    const error = validationError({ path: ['shelf'], ...refusal('empty', { shelf: 'A' }) }, problem);
    expect([error.message, error.details]).toEqual([
      'A is empty: fill it; page is no number: use one',
      {
        errors: [
          {
            path: ['shelf'],
            message: 'A is empty: fill it',
            name: 'ValidationError',
            code: 'shop.empty',
            parameters: { shelf: 'A' },
          },
          { ...problem, name: 'ValidationError' },
        ],
      },
    ]);
  });
});

describe.each(globSync('*/server/src/refusals.ts', { cwd: PLUGINS }))('the refusals in %s', (file) => {
  const [plugin] = file.split('/');
  const { SENTENCES } = jest.requireActual(path.join(PLUGINS, file)) as { SENTENCES: object };
  const words = jest.requireActual(path.join(PLUGINS, plugin, 'admin/src/translations/fr.json')) as object;

  it('are said by the admin, and no others are', () => {
    // Keys with a further dot are parts of a sentence, or of the forms of webhooks.
    const said = Object.keys(words).flatMap((key) => /^refusal\.([\w-]+)$/.exec(key)?.[1] ?? []);
    expect(said.sort()).toEqual([...Object.keys(SENTENCES), ...(OTHERS[plugin] ?? [])].sort());
  });
});
