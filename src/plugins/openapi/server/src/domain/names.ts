import type { Schema } from './model';

/** Names that the document needs for itself. */
const TAKEN = ['Error', 'Pagination', 'PagePagination', 'OffsetPagination'];

/**
 * A name for each schema, by uid: `Call` for `api::call.call`, `UploadFile` for `plugin::upload.file`, `CallCutOff` for
 * the component `call.cut-off`. If two would have the same name, the later one by uid gets a number.
 */
export function nameSchemas(schemas: Schema[]): Map<string, string> {
  const taken = new Set(TAKEN);
  const names = new Map<string, string>();
  // Content types first: `Call` is the type, whatever components are called.
  const rank = ({ kind, uid }: Schema) => `${kind === 'component' ? 1 : 0} ${uid}`;
  for (const schema of [...schemas].sort((a, b) => (rank(a) < rank(b) ? -1 : 1))) {
    const name = free(plainName(schema.uid), taken);
    taken.add(name);
    names.set(schema.uid, name);
  }
  return names;
}

function plainName(uid: string): string {
  const [origin, rest] = uid.includes('::') ? uid.split('::') : ['component', uid];
  const parts = rest.split('.');
  return pascal(origin === 'api' ? parts[1] : parts.join('-'));
}

function free(name: string, taken: Set<string>): string {
  for (let number = 2, tried = name; ; number += 1) {
    if (!taken.has(tried)) return tried;
    tried = `${name}${number}`;
  }
}

/** `PressRelease` for `press-release`. */
export function pascal(name: string): string {
  const words = name.split(/[^a-zA-Z0-9]+/).filter(Boolean);
  return words.map((word) => word[0].toUpperCase() + word.slice(1)).join('');
}
