/**
 * Checks a setting that is the URL of a server, with or without a path.
 *
 * @param value if empty, the setting is not set
 * @returns the value unchanged
 * @throws Error with the setting, its value and the remedy
 */
export function expectUrl(name: string, value: string, example: string): string {
  if (value === '' || isAddress(value)) return value;
  throw new Error(
    `${name} is "${value}": write an http(s) address without parameters, for example ${example}`
  );
}

function isAddress(value: string): boolean {
  if (!/^https?:\/\/[^/]/i.test(value) || !URL.canParse(value)) return false;
  const { search, hash, username, password } = new URL(value);
  return search + hash + username + password === '';
}

/**
 * Checks the URL of a PostgreSQL database. Errors do not repeat its value, because it contains the password.
 *
 * @throws Error with the setting and the remedy
 */
export function expectDatabaseUrl(name: string, value: string | undefined): string | undefined {
  if (!value || (/^postgres(ql)?:\/\//.test(value) && URL.canParse(value))) return value;
  throw new Error(
    `${name} is not the URL of a PostgreSQL database: write postgres://user:password@host:5432/name`
  );
}
