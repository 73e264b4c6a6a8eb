import { readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '..', '..');

/** The samples of one language in a page of `docs/`, as they stand there. */
export function samples(page: string, language: string): string[] {
  const text = readFileSync(path.join(ROOT, 'docs', page), 'utf8');
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map(([, code]) => code);
}

/** For samples that wait for something: called with the names of its parameters and its code. */
export const AsyncFunction = (async () => {}).constructor as FunctionConstructor;
