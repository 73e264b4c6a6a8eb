import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const { CMS = 'http://127.0.0.1:1337', ORIGIN = '', PORT = '4000' } = process.env;
const { SITE = `http://127.0.0.1:${PORT}` } = process.env;

/** The address of the CMS, without `/api`. */
export const cms = CMS;

/** The address of the site itself: pages in other languages are named by their whole address. */
export const site = SITE;

/**
 * Where the documents come from, as `https://www.example.org/`: addresses in them without a host lead there. Empty: those
 * are shown as text, since nobody knows where they lead.
 */
export const origin = ORIGIN;

/** The languages of the site; the first is that of its root. */
export const LOCALES = ['fr', 'en'];

/** Of events that name no zone, as the CMS is configured. */
export const ZONE = 'Europe/Paris';
