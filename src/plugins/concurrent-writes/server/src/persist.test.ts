import { ConflictError } from './conflict-error';
import { persist } from './persist';

const withCode = (code: string) => Object.assign(new Error(code), { code });

/** Fails with these codes, one per attempt, before or after it has begun; then succeeds. Counts the attempts. */
function failing(codes: string[], when: 'before' | 'after') {
  const left = [...codes];
  const tried: number[] = [];
  const attempt = async (count: number, begun: () => void) => {
    tried.push(count);
    const code = left.shift();
    if (when === 'after') begun();
    if (code) throw withCode(code);
    return 'done';
  };
  return { attempt, tried };
}

describe('persist', () => {
  const limits = { begins: 3, longestWait: 60_000 };

  it('retries after conflicts until there is none', async () => {
    const { attempt, tried } = failing(['40P01', '40001'], 'after');
    expect(await persist(attempt, limits)).toBe('done');
    expect(tried).toEqual([1, 2, 3]);
  });

  it('retries a limited number of times', async () => {
    const { attempt, tried } = failing(Array(9).fill('40P01'), 'after');
    await expect(persist(attempt, limits)).rejects.toThrow(ConflictError);
    expect(tried).toEqual([1, 2, 3]);
  });

  it('does not retry what may run only once', async () => {
    const { attempt, tried } = failing(['40P01'], 'after');
    await expect(persist(attempt, { ...limits, begins: 1 })).rejects.toThrow(ConflictError);
    expect(tried).toEqual([1]);
  });

  it('retries the beginning as often as needed, even for what may run only once', async () => {
    const { attempt, tried } = failing(Array(9).fill('SQLITE_BUSY'), 'before');
    expect(await persist(attempt, { ...limits, begins: 1 })).toBe('done');
    expect(tried).toHaveLength(10);
  });

  it('does not retry the beginning after the time limit', async () => {
    const { attempt } = failing(Array(99).fill('SQLITE_BUSY'), 'before');
    await expect(persist(attempt, { ...limits, longestWait: 100 })).rejects.toThrow(ConflictError);
  });

  it('does not wait again for a transaction that it has waited for', async () => {
    const { attempt, tried } = failing(['55P03'], 'after');
    await expect(persist(attempt, limits)).rejects.toThrow(ConflictError);
    expect(tried).toEqual([1]);
  });

  it('retries if a row is gone, and then reports the error of the database', async () => {
    const { attempt, tried } = failing(Array(9).fill('23503'), 'after');
    await expect(persist(attempt, limits)).rejects.toThrow('23503');
    expect(tried).toEqual([1, 2, 3]);
  });

  it('does not retry after an error that is not a conflict', async () => {
    const { attempt, tried } = failing(['23505'], 'after');
    await expect(persist(attempt, limits)).rejects.toThrow('23505');
    expect(tried).toEqual([1]);
  });
});
