/** What other packages use of this one. */
export type { Health } from './health/health';
export { newMessageId, type Message, type Outbox } from './outbox';
export type { Types } from './run/types';
