/** What other packages use from this one. */
export type { Services as HttpCacheServices } from './services';
