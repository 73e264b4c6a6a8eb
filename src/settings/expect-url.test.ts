import { expectDatabaseUrl, expectUrl } from './expect-url';

const EXAMPLE = 'https://cms.example.org';

it.each([
  'foo',
  'cms.example.org',
  '//cms.example.org',
  'ftp://cms.example.org',
  'javascript:alert(1)',
  'https://',
  'https:///path',
  'https://cms.example.org/?a=b',
  'https://cms.example.org/#a',
  'https://user:password@cms.example.org',
  ' https://cms.example.org',
])('"%s" is not a URL', (value) => {
  expect(() => expectUrl('PUBLIC_URL', value, EXAMPLE)).toThrow(
    `PUBLIC_URL is "${value}": write an http(s) address without parameters, for example ${EXAMPLE}`
  );
});

it.each(['', 'https://cms.example.org', 'http://127.0.0.1:1337', 'https://example.org/cms/'])(
  '"%s" is accepted unchanged',
  (value) => {
    expect(expectUrl('PUBLIC_URL', value, EXAMPLE)).toBe(value);
  }
);

it.each([undefined, '', 'postgres://user:p@host:5432/name', 'postgresql:///name?host=/run/postgresql'])(
  'a database is at %s',
  (value) => {
    expect(expectDatabaseUrl('DATABASE_URL', value)).toBe(value);
  }
);

it.each(['foo', 'mysql://user:password@host/name', 'user:password@host'])('no database is at %s', (value) => {
  // The value is not repeated, because it contains a password.
  expect(() => expectDatabaseUrl('DATABASE_URL', value)).toThrow(
    /^DATABASE_URL is not the URL of a PostgreSQL database: write postgres:\/\/user:password@host:5432\/name$/
  );
});
