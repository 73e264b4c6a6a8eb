/** What other packages use from this one. */
export type { AdminApis } from './admin/apis';
export { PREVIEW } from './admin/permissions';
export { READ_DRAFTS } from './drafts/refusal';
export type { ItemLevels, ItemPath } from './levels/item-levels';
export type { ChangesAhead } from './next-change/next-change';
export type { Instants } from './next-change/instants';
export type { TypeLabels } from './schema/read-labels';
export type { ComputedName, WritableData } from './schema/writable-data';
export type { Services as DeadlinesServices } from './services';
export type { Clock } from './services/clock';
export type { RecordedChange } from './write/recorded-changes';
