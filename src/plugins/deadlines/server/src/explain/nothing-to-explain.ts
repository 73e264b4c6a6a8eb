/** There is no such type or entry, or it did not opt in. The message says what there is. */
export class NothingToExplain extends Error {}
