/** What other packages use of this one. */
export { subscribe } from './subscriptions/manage';
