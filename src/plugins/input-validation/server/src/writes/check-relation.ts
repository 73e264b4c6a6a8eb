import { isRecord } from '../parameters/text';
import { valueRemedy } from '../parameters/values';
import { refuseField, shown, type Path } from '../validation-error';

const CHANGES = ['set', 'connect', 'disconnect'];
const NEIGHBOURS = ['before', 'after'];
const FILE = 'plugin::upload.file';

/**
 * Checks the value of a relation or a file: an entry, a list of them, or lists to set, connect and disconnect.
 *
 * @param target the type that it leads to; `undefined` for any
 * @throws ValidationError (400)
 */
export function checkRelation(target: string | undefined, value: unknown, path: Path): void {
  if (isRecord(value) && Object.keys(value).length === 0) return;
  if (!isRecord(value) || !CHANGES.some((name) => name in value)) return checkEntries(target, value, path);
  for (const name of CHANGES) checkEntries(target, value[name], [...path, name]);
}

function checkEntries(target: string | undefined, value: unknown, path: Path): void {
  if (value === null || value === undefined) return;
  if (Array.isArray(value)) value.forEach((entry, index) => checkEntry(target, entry, [...path, index]));
  else checkEntry(target, value, path);
}

function checkEntry(target: string | undefined, entry: unknown, path: Path): void {
  if (!isRecord(entry)) return expectName(target, entry, path);
  const { id, documentId, locale, position } = entry;
  if ((id ?? documentId ?? null) === null) {
    refuseField(path, `is ${shown(entry)}, which names no entry: give it an id or a documentId`);
  }
  if (id !== undefined) expectName(FILE, id, [...path, 'id']);
  if (documentId !== undefined && documentId !== null && typeof documentId !== 'string') {
    refuseField([...path, 'documentId'], `is ${shown(documentId)}: give it as a text`);
  }
  if (typeof locale === 'object' && locale !== null) {
    refuseField([...path, 'locale'], `is ${shown(locale)}: give it as one text`);
  }
  for (const name of isRecord(position) ? NEIGHBOURS : []) {
    // An entry that is named by its id has neighbours that are, too.
    const place = documentId === undefined ? FILE : target;
    expectName(place, (position as Record<string, unknown>)[name], [...path, 'position', name]);
  }
}

/** An id, or a documentId, which files do not have. Strapi takes any text that begins like a number for an id. */
function expectName(target: string | undefined, name: unknown, path: Path): void {
  if (name === null || name === undefined) return;
  if (typeof name === 'string' && target !== FILE && Number.isNaN(parseInt(name, 10))) return;
  const remedy = valueRemedy('increments', name);
  if (remedy !== null)
    refuseField(path, `is ${shown(name)}: give it an id or a documentId; of an id, ${remedy}`);
}
