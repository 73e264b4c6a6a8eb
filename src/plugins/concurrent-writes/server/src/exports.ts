/** What other packages use from this one. */
export type { Services as ConcurrentWritesServices } from './services';
