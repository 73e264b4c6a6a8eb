import type { Application } from '../../../server/src/domain/propose/fit';
import type { Proposal } from '../../../server/src/domain/propose/propose';

/** A proposal that an editor is changing. */
export interface RulesWork {
  application: Application;
  proposal: Proposal;
}
