/** The paths of imported documents that a given one may be: itself, or all that have the longest end in common with it. */
type Candidates = string[];

/** Which imported document each given path is: its path there, several paths where that is open. */
export type Resolved = Map<string, string | Candidates>;

/**
 * Finds out which documents were imported before, though from elsewhere: `a.md` and `site/a.md` are the same document
 * where one path is the end of the other, and no other document could be meant. A path that is known as it is given,
 * or that nothing known ends like, is itself. So is one of several given paths that end like the same known one.
 *
 * @param given paths with `/`, each once
 * @param known paths of the documents that were imported before
 */
export function resolvePaths(given: string[], known: string[]): Resolved {
  const candidates = new Map(given.map((path) => [path, candidatesFor(path, known)]));
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

function candidatesFor(path: string, known: string[]): Candidates {
  if (known.includes(path)) return [path];
  const alike = known.map((other) => ({ other, common: commonEnd(path, other) }));
  const longest = Math.max(0, ...alike.map(({ common }) => common));
  return alike.filter(({ common }) => common > 0 && common === longest).map(({ other }) => other);
}

/** How long the shorter path is when the other one ends with it; 0 when it does not. */
function commonEnd(a: string, b: string): number {
  // What is written "é" on one system is "e" and an accent on another.
  const [shorter, longer] = [a.normalize('NFC'), b.normalize('NFC')].sort((x, y) => x.length - y.length);
  return longer === shorter || longer.endsWith(`/${shorter}`) ? shorter.length : 0;
}
