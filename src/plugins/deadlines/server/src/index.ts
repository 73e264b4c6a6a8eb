import { createActions } from './actions/controller';
import { createAdminActions } from './admin/actions';
import { createAgenda } from './admin/agenda/controller';
import { createDays } from './admin/days';
import { createDescription } from './admin/describe';
import { createPublicStates } from './admin/public-states';
import { createTimeline } from './admin/timeline/controller';
import { createPublishedStarts } from './admin/published-starts';
import { createTriedOptIns } from './admin/tried-opt-in';
import { bootstrap } from './bootstrap';
import { config } from './config';
import { createDraftsController } from './controllers/drafts';
import { createPreview } from './controllers/preview';
import { register } from './register';
import { routes } from './routes';
import { createDrafts } from './drafts/drafts';
import { createVisibility } from './embargo/visibility';
import { createExplanations } from './explain/explanations';
import { createNextChange } from './next-change/next-change';
import { createLevels } from './levels/levels';
import { createClock } from './services/clock';
import { createLabels } from './services/labels';
import { createModels } from './services/models';
import { createOptIns } from './services/opt-ins';
import { createSelection } from './services/selected-fields';
import { createRecordedChanges } from './write/recorded-changes';

export default {
  register,
  bootstrap,
  config,
  controllers: {
    actions: createActions,
    adminActions: createAdminActions,
    agenda: createAgenda,
    days: createDays,
    description: createDescription,
    drafts: createDraftsController,
    preview: createPreview,
    publicStates: createPublicStates,
    timeline: createTimeline,
    starts: createPublishedStarts,
    triedOptIns: createTriedOptIns,
  },
  routes,
  services: {
    visibility: createVisibility,
    clock: createClock,
    drafts: createDrafts,
    explanations: createExplanations,
    'next-change': createNextChange,
    labels: createLabels,
    levels: createLevels,
    models: createModels,
    'opt-ins': createOptIns,
    'recorded-changes': createRecordedChanges,
    selection: createSelection,
  },
};
