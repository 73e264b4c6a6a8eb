import { StatementNames } from './statement-names';

const often = (names: StatementNames, sql: string) => {
  for (let time = 1; time < 5; time += 1) expect(names.nameOf(sql)).toBeUndefined();
  return names.nameOf(sql);
};

describe('the name of a statement', () => {
  it('is given at the fifth use, and then stays the same', () => {
    const names = new StatementNames();
    expect(often(names, 'select 1')).toBe('lean_1');
    expect(often(names, 'select 2')).toBe('lean_2');
    expect(names.nameOf('select 1')).toBe('lean_1');
  });

  it('is never given twice: a statement whose name was withdrawn gets another', () => {
    const names = new StatementNames();
    often(names, 'select 1');
    names.withdraw('select 1');
    expect(often(names, 'select 1')).toBe('lean_2');
  });

  it('is given to reads only', () => {
    const names = new StatementNames();
    for (const sql of ['update calls set id = 1', 'BEGIN']) expect(often(names, sql)).toBeUndefined();
  });

  it('is given to two hundred statements at most, for as long as the server runs', () => {
    const names = new StatementNames();
    const given = Array.from({ length: 300 }, (_, index) => often(names, `select ${index}`));
    expect(given.filter((name) => name !== undefined)).toHaveLength(200);
  });
});
