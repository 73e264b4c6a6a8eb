import { readFileSync } from 'node:fs';
import path from 'node:path';

import { LOCALES, ROOT } from './settings.js';

const read = (locale) => JSON.parse(readFileSync(path.join(ROOT, 'texts', `${locale}.json`), 'utf8'));

/** The site's own texts, by language. */
export const texts = Object.fromEntries(LOCALES.map((locale) => [locale, read(locale)]));
