interface TextRange {
  first: number;
  last: number;
}

/**
 * A set of numbers that tells whether it holds one at most `distance` away. Neither adding nor asking looks at all of
 * them.
 */
export function createNearness(distance: number) {
  // Two numbers in one span are near each other. Apart from those, only numbers in the two neighbouring spans can be.
  const spans = new Map<number, TextRange>();
  const spanOf = (value: number) => Math.floor(value / distance);
  return {
    isEmpty: (): boolean => spans.size === 0,
    add: (value: number): void => {
      const span = spans.get(spanOf(value)) ?? { first: value, last: value };
      spans.set(spanOf(value), { first: Math.min(span.first, value), last: Math.max(span.last, value) });
    },
    has: (value: number): boolean => {
      const before = spans.get(spanOf(value) - 1);
      const after = spans.get(spanOf(value) + 1);
      return (
        spans.has(spanOf(value)) ||
        (before !== undefined && value - before.last <= distance) ||
        (after !== undefined && after.first - value <= distance)
      );
    },
  };
}
