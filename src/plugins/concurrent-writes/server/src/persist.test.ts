import { ConflictError } from './conflict-error';
import { persist } from './persist';

const withCode = (code: string) => Object.assign(new Error(code), { code });

/** Fails with these, one a time, before or after it has begun; then succeeds. Tells how often it was tried. */
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

  it('does again what met somebody, until it meets nobody', async () => {
    const { attempt, tried } = failing(['40P01', '40001'], 'after');
    expect(await persist(attempt, limits)).toBe('done');
    expect(tried).toEqual([1, 2, 3]);
  });

  it('does it so often and not more', async () => {
    const { attempt, tried } = failing(Array(9).fill('40P01'), 'after');
    await expect(persist(attempt, limits)).rejects.toThrow(ConflictError);
    expect(tried).toEqual([1, 2, 3]);
  });

  it('does once what may be done once', async () => {
    const { attempt, tried } = failing(['40P01'], 'after');
    await expect(persist(attempt, { ...limits, begins: 1 })).rejects.toThrow(ConflictError);
    expect(tried).toEqual([1]);
  });

  it('begins as often as it takes, even what may be done once', async () => {
    const { attempt, tried } = failing(Array(9).fill('SQLITE_BUSY'), 'before');
    expect(await persist(attempt, { ...limits, begins: 1 })).toBe('done');
    expect(tried).toHaveLength(10);
  });

  it('begins no more when the time is over', async () => {
    const { attempt } = failing(Array(99).fill('SQLITE_BUSY'), 'before');
    await expect(persist(attempt, { ...limits, longestWait: 100 })).rejects.toThrow(ConflictError);
  });

  it('does not wait again for who has been waited for', async () => {
    const { attempt, tried } = failing(['55P03'], 'after');
    await expect(persist(attempt, limits)).rejects.toThrow(ConflictError);
    expect(tried).toEqual([1]);
  });

  it('looks again for a row that is gone, and then says what the database said', async () => {
    const { attempt, tried } = failing(Array(9).fill('23503'), 'after');
    await expect(persist(attempt, limits)).rejects.toThrow('23503');
    expect(tried).toEqual([1, 2, 3]);
  });

  it('does nothing again that failed by itself', async () => {
    const { attempt, tried } = failing(['23505'], 'after');
    await expect(persist(attempt, limits)).rejects.toThrow('23505');
    expect(tried).toEqual([1]);
  });
});
