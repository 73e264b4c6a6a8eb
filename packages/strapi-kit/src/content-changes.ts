/** Names of tables, in lower case; `any`: it may be every table. */
export type Tables = ReadonlySet<string> | 'any';

/** What a value was computed from. */
export interface Dependencies {
  readonly tables: Tables;
  /** The content's generation at which the value is known to be right. */
  generation: number;
}

/** A value and what it was computed from. */
export interface Tracked<T> {
  value: T;
  dependencies: Dependencies;
}

/**
 * Tells when what the content API can show has changed, as far as this instance knows, and what was computed from what.
 * This is the service `content` of the plugin `http-cache`, if it is installed.
 */
export interface ContentChanges {
  /** A number that changes with every committed write, by this instance or one that it was notified of. */
  generation: () => number;
  /** Whether this instance is notified of other instances' writes. While it is not, nothing may be cached. */
  isConnected: () => boolean;
  /** The same, but asks the database again if the last notification is only just too old. */
  reconfirm: () => Promise<boolean>;
  /** Calls back at every change, immediately. */
  onChange: (listener: () => void) => void;
  /** Reports that something was written. Without tables, it may have been anything. */
  changed: (tables?: Tables) => void;
  /**
   * Lists the tables that are read during some work. The statements say so, whoever sends them; what is remembered from
   * earlier statements has to be passed on with `depend`. Work inside other work counts for both.
   */
  track: <T>(work: () => Promise<T>) => Promise<Tracked<T>>;
  /** What the work that is tracked now depends on so far. */
  soFar: () => Dependencies;
  /** The work that is tracked now also depends on this, because it uses a remembered value. */
  depend: (dependencies: Dependencies) => void;
  /** Whether none of it was written since. */
  isCurrent: (dependencies: Dependencies) => boolean;
}

/** Until when the clock leaves a read as it is. This is the service `lifetimes` of the plugin `http-cache`. */
export interface Lifetimes {
  /** The instant of the current request, ms (UTC). */
  instant: () => number;
  /**
   * Ask for it after the read, so that it takes account of all that was read.
   *
   * @param from the instant of the read, ms (UTC)
   * @returns the half-open interval `[from, until)`, ms (UTC), in which it is right if nobody writes; empty if somebody
   *   has, or if the next change is unknown
   */
  since: (dependencies: Dependencies, from: number) => Promise<{ from: number; until: number }>;
}
