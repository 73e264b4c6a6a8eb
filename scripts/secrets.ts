import { randomBytes } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { parse } from 'dotenv';

const SECRETS: Record<string, () => string> = {
  APP_KEYS: () => [random(), random()].join(','),
  API_TOKEN_SALT: random,
  ADMIN_JWT_SECRET: random,
  TRANSFER_TOKEN_SALT: random,
  ENCRYPTION_KEY: random,
  JWT_SECRET: random,
};

function random(): string {
  return randomBytes(24).toString('base64url');
}

/**
 * Makes those secrets that Strapi needs and that neither the environment nor the file has, and adds them to
 * the file. Existing ones are not changed.
 *
 * @param file path of the .env file, created readable for its owner only
 * @returns the names of the new ones
 */
export function makeMissingSecrets(file: string, environment: NodeJS.ProcessEnv = process.env): string[] {
  const content = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const written = parse(content);
  const missing = Object.keys(SECRETS).filter((name) => !environment[name] && !written[name]);
  if (missing.length === 0) return [];
  const lines = missing.map((name) => `${name}=${SECRETS[name]()}\n`);
  const separator = content === '' || content.endsWith('\n') ? '' : '\n';
  appendFileSync(file, separator + lines.join(''), { mode: 0o600 });
  return missing;
}
