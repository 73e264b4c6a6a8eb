import fc, { type Arbitrary } from 'fast-check';

import { hostileKey, hostileValue } from './hostile';

/** Something that is done to one place of a tree of objects, lists and values. */
interface Edit {
  kind: 'replace' | 'rename' | 'wrap' | 'add' | 'repeat' | 'remove';
  /** Which place, counted through the tree and modulo their number. */
  at: number;
  key: string;
  value: unknown;
}

const edit: Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom<Edit['kind']>(
    'replace',
    'replace',
    'replace',
    'rename',
    'wrap',
    'add',
    'repeat',
    'remove'
  ),
  at: fc.nat(),
  key: hostileKey,
  value: hostileValue,
});

/** Trees of a kind as they should be, and with one to three mistakes in them. */
export function mutated(tree: Arbitrary<object>): Arbitrary<object> {
  const edits = fc.oneof(
    { arbitrary: fc.constant<Edit[]>([]), weight: 1 },
    { arbitrary: fc.array(edit, { minLength: 1, maxLength: 3 }), weight: 4 }
  );
  return fc.tuple(tree, edits).map(([original, list]) => {
    const copy = { tree: structuredClone(original) };
    for (const one of list) apply(copy, one);
    return isObject(copy.tree) ? copy.tree : {};
  });
}

type Parent = Record<string, unknown> | unknown[];
interface Place {
  parent: Parent;
  name: string;
}

function apply(holder: { tree: object }, { kind, at, key, value }: Edit): void {
  const places = placesOf(holder.tree as Parent);
  if (places.length === 0 || kind === 'add') {
    const parents = [holder.tree as Parent, ...places.map(({ parent }) => parent)];
    return put(parents[at % parents.length], key, value);
  }
  const { parent, name } = places[at % places.length];
  const old = Reflect.get(parent, name) as unknown;
  if (kind === 'replace') put(parent, name, value);
  if (kind === 'wrap') put(parent, name, { [key]: old });
  if (kind === 'repeat') put(parent, name, [old, structuredClone(old)]);
  if (kind === 'remove' || kind === 'rename') Reflect.deleteProperty(parent, name);
  if (kind === 'rename') put(parent, key, old);
}

/** A copy: what is put in several places may be changed in one. */
function put(parent: Parent, name: string, original: unknown): void {
  const value = structuredClone(original);
  if (Array.isArray(parent) && !/^\d$/.test(name)) parent.push(value);
  // As a JSON parser does it, which makes a property of `__proto__` too.
  else Object.defineProperty(parent, name, { value, writable: true, enumerable: true, configurable: true });
}

function placesOf(tree: Parent): Place[] {
  return Object.keys(tree).flatMap((name) => {
    const inner = Object.getOwnPropertyDescriptor(tree, name)?.value as unknown;
    return [{ parent: tree, name }, ...(isObject(inner) ? placesOf(inner as Parent) : [])];
  });
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
