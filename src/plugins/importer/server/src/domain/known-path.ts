/** The path of a document: `calls.csv#reseaux` is one of several in `calls.csv`. */
export function documentPath(file: string, part: string | null): string {
  return part === null ? file : `${file}#${part}`;
}

/** The path of the file that holds a document. */
export function fileOf(path: string): string {
  return path.replace(/#[^#/]*$/, '');
}

/**
 * The paths of imported documents that a given one may be: itself, or all those that share the longest ending with it.
 */
type Candidates = string[];

/** For each given path, the imported document: its path, or several paths if it is ambiguous. */
export type Resolved = Map<string, string | Candidates>;

/**
 * Finds which documents were imported before from another place: `a.md` and `site/a.md` are the same document if one
 * path is the ending of the other, and no other document fits. A path that is known as given, or that no known path
 * ends like, is itself. So is one of several given paths that end like the same known one.
 *
 * @param given paths with `/`, each once
 * @param known paths of the documents that were imported before
 */
export function resolvePaths(given: string[], known: string[]): Resolved {
  const candidates = candidatesFor(given, known);
  const claims = new Map<string, number>();
  for (const paths of candidates.values()) {
    if (paths.length === 1) claims.set(paths[0], (claims.get(paths[0]) ?? 0) + 1);
  }
  const resolved: Resolved = new Map();
  for (const [path, paths] of candidates) {
    const [known] = paths;
    if (paths.length > 1) resolved.set(path, paths);
    else resolved.set(path, claims.get(known) === 1 ? known : path);
  }
  return resolved;
}

interface Alike {
  paths: Candidates;
  /** The length of the ending that they share with the given path. */
  common: number;
}

/** The known candidates for each given path. Goes through the known paths once, however many are given. */
function candidatesFor(given: string[], known: string[]): Map<string, Candidates> {
  const exact = new Set(known);
  const found = new Map<string, Alike>(
    given.map((path) => [
      path,
      { paths: exact.has(path) ? [path] : [], common: exact.has(path) ? Infinity : 0 },
    ])
  );
  const note = (path: string, other: string, common: number) => {
    const alike = found.get(path)!;
    if (common > alike.common) Object.assign(alike, { paths: [other], common });
    else if (common === alike.common) alike.paths.push(other);
  };
  const whole = pathsBy(given, (path) => [path]);
  const ends = pathsBy(given, (path) => endsOf(path).slice(1));
  for (const other of known) {
    const normal = normalised(other);
    for (const path of ends.get(normal) ?? []) note(path, other, normal.length);
    for (const end of endsOf(normal)) for (const path of whole.get(end) ?? []) note(path, other, end.length);
  }
  return new Map([...found].map(([path, { paths }]) => [path, paths]));
}

/** Given paths by the keys that `keysOf` makes of them. */
function pathsBy(given: string[], keysOf: (path: string) => string[]): Map<string, string[]> {
  const paths = new Map<string, string[]>();
  for (const path of given) {
    for (const key of keysOf(normalised(path))) paths.set(key, [...(paths.get(key) ?? []), path]);
  }
  return paths;
}

/** `a/b/c.md`, `b/c.md` and `c.md`. */
function endsOf(path: string): string[] {
  const parts = path.split('/');
  return parts.map((_part, index) => parts.slice(index).join('/'));
}

/** Some systems write "é" as one character, others as "e" and an accent. */
function normalised(path: string): string {
  return path.normalize('NFC');
}
