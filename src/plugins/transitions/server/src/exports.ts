/** What other packages use of this plugin. */
export { newMessageId, type Message } from './outbox';
export type { Services as TransitionsServices } from './services';
