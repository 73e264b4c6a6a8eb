/** What other packages use of this one. */
export type { Services as HttpCacheServices } from './services';
