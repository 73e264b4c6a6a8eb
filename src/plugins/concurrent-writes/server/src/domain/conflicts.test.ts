import { conflictIn } from './conflicts';

const withCode = (code: unknown) => Object.assign(new Error('what the driver says'), { code });

describe('conflictIn', () => {
  it.each([
    ['40P01', 'met'],
    ['40001', 'met'],
    ['55P03', 'waited'],
    ['23503', 'gone'],
    ['SQLITE_BUSY', 'met'],
    ['SQLITE_BUSY_SNAPSHOT', 'met'],
    ['SQLITE_LOCKED', 'met'],
    ['23505', null],
    ['SQLITE_CONSTRAINT_UNIQUE', null],
    ['ECONNREFUSED', null],
    [42, null],
  ])('takes %s for %s', (code, conflict) => {
    expect(conflictIn(withCode(code))).toBe(conflict);
  });

  it('looks at the cause of an error', () => {
    const made = new Error('Not saved', { cause: withCode('40P01') });
    expect(conflictIn(made)).toBe('met');
    expect(conflictIn(Object.assign(made, { code: 'STRAPI' }))).toBe('met');
  });

  it.each([undefined, null, 'deadlock detected', new Error('40P01')])('finds none in %p', (error) => {
    expect(conflictIn(error)).toBeNull();
  });
});
