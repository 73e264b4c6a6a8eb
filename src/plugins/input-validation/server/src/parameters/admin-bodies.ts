import { refuseField } from '../validation-error';
import { isRecord } from './text';
import { valueRemedy } from './values';

const MEDIA = /^\/upload\/(folders|files|actions)(?:\/([^/]+))?/i;
const IDS = ['id', 'parent', 'folder', 'fileIds', 'folderIds', 'destinationFolderId'];

/**
 * Refuses what cannot be an id in writes to the media library. Strapi looks these up from within a test of its schema
 * validator (yup), where an error of PostgreSQL about them is lost: the request would wait for ever.
 */
export function refuseWrongIds(path: string, body: Record<string, unknown>): void {
  const [, kind, id] = MEDIA.exec(path) ?? [];
  if (kind === undefined) return;
  if (kind.toLowerCase() === 'folders') expectId('id', id);
  for (const name of IDS) {
    const value = body[name];
    for (const one of Array.isArray(value) ? value : [value]) expectId(name, one);
  }
}

const SLUGS = /^\/content-manager\/uid\/generate\/?$/i;
/** Characters. What makes a slug of a text takes four times as long for one that is twice as long. */
const LONGEST_SOURCE = 1000;

/** Refuses texts of which nobody wants a slug: the server would do nothing else for seconds. */
export function refuseLongSources(path: string, { data }: Record<string, unknown>): void {
  if (!SLUGS.test(path) || !isRecord(data)) return;
  for (const [name, value] of Object.entries(data)) {
    if (typeof value !== 'string' || value.length <= LONGEST_SOURCE) continue;
    const remedy = `shorten it to ${LONGEST_SOURCE} for a slug`;
    refuseField(['data', name], `has ${value.length} characters: ${remedy}`);
  }
}

function expectId(name: string, value: unknown): void {
  const remedy = valueRemedy('increments', value);
  if (remedy !== null) refuseField([name], `is no id: ${remedy}`);
}
