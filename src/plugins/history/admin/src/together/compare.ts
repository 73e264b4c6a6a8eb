/** What a form holds, by attribute. */
export type Values = Record<string, unknown>;

/** One field that somebody has changed. */
export interface Difference {
  name: string;
  /** Whether the editor has changed it since they read the entry. */
  isMine: boolean;
  /** Whether somebody else has saved it meanwhile. */
  isTheirs: boolean;
}

/** Whose text the editor wants, for the fields that both have changed. */
export type Choices = Record<string, 'mine' | 'theirs'>;

/** An entry as an editor read it, as they have it in the form, and as others have saved it. */
export interface Sides {
  base: Values;
  mine: Values;
  theirs: Values;
  /** The attributes that others have saved. */
  changed: string[];
}

/** The fields that one of both has changed, in the order of the form. */
export function differencesOf({ base, mine, changed }: Sides, attributes: string[]): Difference[] {
  return attributes.flatMap((name) => {
    const isMine = JSON.stringify(base[name]) !== JSON.stringify(mine[name]);
    const isTheirs = changed.includes(name);
    return isMine || isTheirs ? [{ name, isMine, isTheirs }] : [];
  });
}

/**
 * Both changes in one form: what the editor has changed as they have it, and the rest as it was saved. Where both have
 * changed a field, the editor's stays unless they choose otherwise.
 */
export function merged(sides: Sides, differences: Difference[], choices: Choices): Values {
  const { mine, theirs } = sides;
  const taken = differences.filter(
    ({ name, isMine, isTheirs }) => isTheirs && (!isMine || choices[name] === 'theirs')
  );
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
