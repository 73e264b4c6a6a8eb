import { refuseField } from '../refusal';
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

function expectId(name: string, value: unknown): void {
  const remedy = valueRemedy('increments', value);
  if (remedy !== null) refuseField([name], `is no id: ${remedy}`);
}
