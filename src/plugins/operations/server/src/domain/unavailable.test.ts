import { isAway, isUnavailable } from './unavailable';

const withCode = (code: string) => Object.assign(new Error('It failed'), { code });

describe('an error of the database', () => {
  it.each([
    'ECONNREFUSED',
    'ECONNRESET',
    'ETIMEDOUT',
    'EPIPE',
    'ENOTFOUND',
    '08000',
    '08006',
    '53100',
    '53300',
    '57P01',
    '57P02',
    '57P03',
    '58030',
    '25006',
    'SQLITE_CANTOPEN',
    'SQLITE_CANTOPEN_ISDIR',
    'SQLITE_FULL',
    'SQLITE_IOERR',
    'SQLITE_IOERR_READ',
    'SQLITE_READONLY_DBMOVED',
  ])('that says it cannot do its work: %s', (code) => {
    expect(isUnavailable(withCode(code))).toBe(true);
  });

  it.each([
    '08P01',
    '22P02',
    '23505',
    '40001',
    '40P01',
    '42P01',
    '57014',
    'SQLITE_BUSY',
    'SQLITE_BUSY_SNAPSHOT',
    'SQLITE_LOCKED',
    'SQLITE_CONSTRAINT',
    'SQLITE_CONSTRAINT_UNIQUE',
    'SQLITE_ERROR',
    'SQLITE_READONLY',
  ])('is an answer: %s', (code) => {
    expect(isUnavailable(withCode(code))).toBe(false);
  });

  it.each([
    ['Connection terminated', true],
    ['Connection terminated unexpectedly', true],
    ['select 1 - Connection terminated due to connection timeout', true],
    ['BEGIN; - Client has encountered a connection error and is not queryable', true],
    ['timeout expired', true],
    ["insert into calls values ('Connection terminated') - it is too long", false],
    ['Cannot read properties of undefined', false],
  ])('without a code is judged by the text after the statement: %s', (message, expected) => {
    expect(isUnavailable(new Error(message))).toBe(expected);
  });

  it('does not mean that it is unavailable if the server has no connection left for the probe', () => {
    expect([isUnavailable(withCode('53300')), isAway(withCode('53300')), isAway(withCode('57P03'))]).toEqual([
      true,
      false,
      true,
    ]);
  });
});
