import { createActions } from './actions/controller';
import { createAdminActions } from './admin/actions';
import { createAgenda } from './admin/agenda/controller';
import { createDescription } from './admin/describe';
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
    adminActions: createAdminActions,
    agenda: createAgenda,
    description: createDescription,
    preview: createPreview,
  },
  routes,
  services,
};
