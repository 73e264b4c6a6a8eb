export function median(values: number[]): number {
  const sorted = ascending(values);
  const middle = sorted.length / 2;
  return (sorted[Math.ceil(middle) - 1] + sorted[Math.floor(middle)]) / 2;
}

/** Half of the values, and 99 of 100, are at most this high. */
export function percentiles(values: number[]): { p50: number; p99: number } {
  const sorted = ascending(values);
  const at = (share: number) => sorted[Math.ceil(sorted.length * share) - 1];
  return { p50: at(0.5), p99: at(0.99) };
}

const ascending = (values: number[]) => [...values].sort((one, other) => one - other);
