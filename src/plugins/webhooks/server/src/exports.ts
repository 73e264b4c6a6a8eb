/** What other packages use of this plugin. */
export { subscribe } from './subscriptions/manage';
