import type { BothChanges } from '../../../server/src/together/changes-since';

/** What a form holds, by attribute. */
export type Values = Record<string, unknown>;

/** Whose text the editor wants, for the fields that both have changed. */
export type Choices = Record<string, 'mine' | 'theirs'>;

/** An entry as an editor has it in the form, and as others have saved it. */
export interface Sides {
  mine: Values;
  theirs: Values;
}

/** The attributes that an editor has changed, as they were read and as they are now. */
export function changedParts(base: Values, mine: Values): { base: Values; mine: Values } {
  const names = Object.keys({ ...base, ...mine }).filter(
    (name) => JSON.stringify(base[name]) !== JSON.stringify(mine[name])
  );
  const part = (values: Values) => Object.fromEntries(names.map((name) => [name, values[name]]));
  return { base: part(base), mine: part(mine) };
}

/**
 * Both changes in one form: what the editor has changed as they have it, and the rest as it was saved. Where both have
 * changed a field, the editor's stays unless they choose otherwise.
 */
export function merged({ mine, theirs }: Sides, fields: BothChanges[], choices: Choices): Values {
  const taken = fields.filter((field) => field.theirs && (!field.mine || choices[field.name] === 'theirs'));
  const others = Object.fromEntries(taken.map(({ name }) => [name, theirs[name]]));
  return { ...withIdsOf(theirs, mine), ...others };
}

/** The editor's values, in which items of components that were removed meanwhile are new ones: their ids are gone. */
export function withIdsOf(theirs: Values, mine: Values): Values {
  const known = new Set<string>();
  walk(theirs, '', (item, path) => {
    known.add(`${path} ${String(item.id)}`);
    return item;
  });
  return walk(mine, '', ({ id, ...item }, path) =>
    path === '' || known.has(`${path} ${String(id)}`) ? { id, ...item } : item
  ) as Values;
}

/** Maps the items of components; files and links to entries keep their ids. */
function walk(value: unknown, path: string, map: (item: Values, path: string) => Values): unknown {
  if (Array.isArray(value)) return value.map((item) => walk(item, path, map));
  if (typeof value !== 'object' || value === null || 'mime' in value || 'connect' in value) return value;
  const inner = Object.entries(value).map(([name, part]) => [name, walk(part, `${path}.${name}`, map)]);
  const item = Object.fromEntries(inner) as Values;
  return 'id' in item ? map(item, path) : item;
}
