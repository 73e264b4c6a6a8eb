/**
 * Checks a setting that is the address of a server, with or without a path.
 *
 * @param value empty: the setting is not set
 * @returns the value as it was given
 * @throws Error naming the setting, its value and the remedy
 */
export function expectUrl(name: string, value: string, example: string): string {
  if (value === '' || isAddress(value)) return value;
  throw new Error(`${name} is "${value}": write an http(s) address without parameters, as ${example}`);
}

function isAddress(value: string): boolean {
  if (!/^https?:\/\/[^/]/i.test(value) || !URL.canParse(value)) return false;
  const { search, hash, username, password } = new URL(value);
  return search + hash + username + password === '';
}

/**
 * Checks the address of a PostgreSQL database. Its value is not said: it has the password in it.
 *
 * @throws Error naming the setting and the remedy
 */
export function expectDatabaseUrl(name: string, value: string | undefined): string | undefined {
  if (!value || (/^postgres(ql)?:\/\//.test(value) && URL.canParse(value))) return value;
  throw new Error(
    `${name} is no address of a PostgreSQL database: write postgres://user:password@host:5432/name`
  );
}
