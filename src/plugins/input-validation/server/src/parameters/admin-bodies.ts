import { refuseField } from '../validation-error';
import { isRecord } from './text';
import { valueRemedy } from './values';

const MEDIA = /^\/upload\/(folders|files|actions)(?:\/([^/]+))?/i;
const IDS = ['id', 'parent', 'folder', 'fileIds', 'folderIds', 'destinationFolderId'];

/**
 * Refuses values that cannot be an id in writes to the media library. Strapi looks them up inside a test of its schema
 * validator (yup), where an error of PostgreSQL gets lost and the request would wait for ever.
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
/** Characters. Making a slug takes four times as long for a text twice as long. */
const LONGEST_SOURCE = 1000;

/** Refuses texts too long to make a slug of: the server would do nothing else for seconds. */
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
  if (remedy !== null) refuseField([name], `is not an id: ${remedy}`);
}
