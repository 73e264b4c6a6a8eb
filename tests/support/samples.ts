import { readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '..', '..');

/** The samples in one language on a page of `docs/`, unchanged. */
export function samples(page: string, language: string): string[] {
  const text = readFileSync(path.join(ROOT, 'docs', page), 'utf8');
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map(([, code]) => code);
}

/** For samples that await something. Called with the names of the parameters and the code. */
export const AsyncFunction = (async () => {}).constructor as FunctionConstructor;
