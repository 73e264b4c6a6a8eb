import type { Fields } from '../read/fields';

/** Where a value stands: under a key of a mapping of the front matter. */
export interface Place {
  fields: Fields;
  key: string;
}

/**
 * Finds the first of some keys that has a value.
 *
 * @param from dotted paths; a key that itself holds a dot is found too
 */
export function findValue(fields: Fields, from: string[]): Place | null {
  for (const path of from) {
    const place = locate(fields, path);
    if (place) return place;
  }
  return null;
}

function locate(fields: Fields, path: string): Place | null {
  if (fields.has(path)) return { fields, key: path };
  for (let dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1)) {
    const inner = fields.within(path.slice(0, dot));
    const place = inner && locate(inner, path.slice(dot + 1));
    if (place) return place;
  }
  return null;
}
