/**
 * The depth and the longest list of a JSON value. Does not recurse, because a text of 1 MB can nest a million levels
 * deep.
 *
 * @param enough levels at which counting stops
 */
export function sizesOfValue(value: unknown, enough: number): { depth: number; listValues: number } {
  const sizes = { depth: 0, listValues: 0 };
  let level = [value].filter(isNested);
  while (level.length > 0 && sizes.depth <= enough) {
    sizes.depth += 1;
    for (const each of level) {
      if (Array.isArray(each)) sizes.listValues = Math.max(sizes.listValues, each.length);
    }
    level = level.flatMap((each) => Object.values(each).filter(isNested));
  }
  return sizes;
}

const isNested = (value: unknown): value is object => typeof value === 'object' && value !== null;
