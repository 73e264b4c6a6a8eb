/** What other packages use of this one. */
export type { AdminApis } from './admin/apis';
export { PREVIEW } from './admin/permissions';
export type { PartLevels, PartPath } from './levels/part-levels';
export type { Services as DeadlinesServices } from './services';
export type { Clock } from './services/clock';
