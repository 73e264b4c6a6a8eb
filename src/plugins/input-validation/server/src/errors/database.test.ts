import { faultOf, type DatabaseError } from './database';

const error = (code: string, message = '', detail?: string): DatabaseError => ({ code, message, detail });

describe('an error of a database', () => {
  it.each<[string, DatabaseError, object]>([
    [
      'a text for a number (PostgreSQL)',
      error('22P02', 'select 1 - invalid input syntax for type integer: "abc"'),
      { status: 400, value: 'abc' },
    ],
    [
      'a number too large (PostgreSQL)',
      error('22003', 'value "99999999999" is out of range for type integer'),
      { status: 400, value: '99999999999' },
    ],
    [
      'a date out of range',
      error('22008', 'timestamp out of range: "200001-01-01"'),
      { status: 400, value: '200001-01-01' },
    ],
    [
      'a text too long',
      error('22001', 'value too long for type character varying(255)'),
      { longerThan: 255 },
    ],
    ['a NUL', error('22021', 'invalid byte sequence for encoding "UTF8": 0x00'), { status: 400 }],
    ['another wrong value', error('2201X', 'OFFSET must not be negative'), { status: 400 }],
    [
      'a value that is taken (PostgreSQL)',
      error('23505', 'duplicate key', 'Key (slug)=(one) already exists.'),
      { status: 409, column: 'slug', value: 'one' },
    ],
    [
      'a row that does not exist (PostgreSQL)',
      error('23503', '', 'Key (role_id)=(7) is not present in table "admin_roles".'),
      { status: 400, column: 'role_id', value: '7' },
    ],
    ['a check', error('23514'), { status: 400 }],
    ['too complex a statement (PostgreSQL)', error('54001'), { status: 400 }],
    [
      'a value that is taken (SQLite)',
      error('SQLITE_CONSTRAINT_UNIQUE', 'insert - UNIQUE constraint failed: calls.slug'),
      { status: 409, column: 'slug' },
    ],
    ['a row that does not exist (SQLite)', error('SQLITE_CONSTRAINT_FOREIGNKEY'), { status: 400 }],
    ['a value of another type (SQLite)', error('SQLITE_MISMATCH', 'datatype mismatch'), { status: 400 }],
    ['too many variables', error('SQLITE_ERROR', 'too many SQL variables'), { status: 400 }],
    ['too many tables', error('SQLITE_ERROR', 'at most 64 tables in a join'), { status: 400 }],
    ['too many terms', error('SQLITE_ERROR', 'too many terms in compound SELECT'), { status: 400 }],
    [
      'too deep an expression',
      error('SQLITE_ERROR', 'Expression tree is too large (maximum depth 1000)'),
      { status: 400 },
    ],
    ['a number beyond 64 bits', error('SQLITE_ERROR', 'offset 1e20 - datatype mismatch'), { status: 400 }],
  ])('caused by a request is recognised: %s', (_what, given, fault) => {
    expect(faultOf(given)).toMatchObject(fault);
  });

  it.each<[string, DatabaseError]>([
    ['a column that does not exist (PostgreSQL)', error('42703', 'column t0.foo does not exist')],
    ['a column that does not exist (SQLite)', error('SQLITE_ERROR', 'no such column: t0.foo')],
    ['a syntax error', error('42601', 'syntax error at or near "from"')],
    ['a connection that is lost', error('08006', 'connection failure')],
    ['a shutdown', error('57P01', 'terminating connection due to administrator command')],
    ['a deadlock', error('40P01', 'deadlock detected')],
    ['a serialization failure', error('40001')],
    ['a locked database', error('SQLITE_BUSY', 'database is locked')],
    ['a full disk', error('SQLITE_FULL', 'database or disk is full')],
    ['a full disk (PostgreSQL)', error('53100')],
    ['an address where nothing answers', error('ECONNREFUSED')],
  ])('that may be our fault is left alone: %s', (_what, given) => {
    expect(faultOf(given)).toBeNull();
  });
});
