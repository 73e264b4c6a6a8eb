import { createActions } from './actions/controller';
import { createDescription } from './admin/describe';
import { createTimeline } from './admin/timeline/controller';
import { bootstrap } from './bootstrap';
import { config } from './config';
import { createPreview } from './controllers/preview';
import { register } from './register';
import { routes } from './routes';
import { services } from './services';

export default {
  register,
  bootstrap,
  config,
  controllers: {
    actions: createActions,
    description: createDescription,
    preview: createPreview,
    timeline: createTimeline,
  },
  routes,
  services,
};
