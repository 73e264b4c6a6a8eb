/** An attribute, by its path in the entry: `['cutOffs', 0, 'closesAt']`. */
export interface AttributeParameter {
  attribute: (string | number)[];
}

/** An instant (ISO 8601, UTC). With `ends`, something ends then, and a midnight is shown as 23:59 of the day before. */
export interface InstantParameter {
  instant: string;
  ends: boolean;
}

/** A value of an enumeration. */
export interface ValueParameter {
  value: string;
}

/** What the sentence of a refusal names. The admin says it in its own language. */
export type RefusalParameters = Record<
  string,
  string | number | AttributeParameter | InstantParameter | ValueParameter
>;

/** An attribute as the English sentences name it: `cutOffs.0.closesAt`. */
export function nameOf({ attribute }: AttributeParameter): string {
  return attribute.join('.');
}

/** @param instant ms (UTC) */
export function beginningAt(instant: number): InstantParameter {
  return { instant: new Date(instant).toISOString(), ends: false };
}

/** @param instant ms (UTC) */
export function endAt(instant: number): InstantParameter {
  return { instant: new Date(instant).toISOString(), ends: true };
}
