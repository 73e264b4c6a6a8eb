/** What other packages use of this one. */
export type { AdminApis } from './admin/apis';
export { PREVIEW } from './admin/permissions';
export type { Drafts } from './drafts/drafts';
export type { Horizon } from './horizon/next-change';
export type { Levels } from './levels/levels';
export type { PartLevels, PartPath } from './levels/part-levels';
export type { Clock } from './services/clock';
