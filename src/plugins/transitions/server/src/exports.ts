/** What other packages use of this one. */
export { newMessageId, type Message } from './outbox';
export type { Services as TransitionsServices } from './services';
