/** What other packages use from this one. */
export type { Services as AddressesServices } from './services';
