import { FailedSignIns } from './failed-sign-ins';

describe('failed sign-ins of a minute', () => {
  it('are noted at once from each address the first time, then counted', () => {
    const failed = new FailedSignIns();
    expect(failed.add('ada@example.org', '192.0.2.1')).toEqual({
      email: 'ada@example.org',
      address: '192.0.2.1',
      count: 1,
    });
    expect([1, 2, 3].map(() => failed.add('ada@example.org', '192.0.2.1'))).toEqual([null, null, null]);
    expect(failed.take()).toEqual([{ email: 'ada@example.org', address: '192.0.2.1', count: 3 }]);
    expect([failed.take(), failed.add('ada@example.org', '192.0.2.1')]).toEqual([
      [],
      expect.objectContaining({ count: 1 }),
    ]);
  });

  it('make few rows however many there are', () => {
    const failed = new FailedSignIns();
    const many = Array.from({ length: 10_000 }, (_, index) =>
      failed.add(`a${index}@example.org`, '192.0.2.1')
    );
    expect(many.filter(Boolean)).toHaveLength(5);
    expect(failed.take()).toEqual([{ email: null, address: null, count: 9995 }]);
  });
});
