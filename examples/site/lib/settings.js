import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const { CMS = 'http://127.0.0.1:1337', ORIGIN = '', PORT = '4000' } = process.env;
const { SITE = `http://127.0.0.1:${PORT}` } = process.env;

/** The URL of the CMS, without `/api`. */
export const cms = CMS;

/** The URL of the site itself, because links to other languages are absolute. */
export const site = SITE;

/**
 * The site that the documents come from, for example `https://www.example.org/`: addresses without a host belong to it. If
 * empty, these are shown as text, because nobody knows where they lead.
 */
export const origin = ORIGIN;

/** What `lib/build.js` tells a build: the folder of the last one, and which entries to read again. */
export const given = JSON.parse(process.env.SITE_BUILD ?? '{}');

/** The languages of the site; the root has the first one. */
export const LOCALES = ['fr', 'en'];

/** For events that name no zone; the same as in the CMS's configuration. */
export const ZONE = 'Europe/Paris';
