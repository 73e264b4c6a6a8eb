import { createActions } from './actions/controller';
import { actionsRouter } from './actions/router';
import { bootstrap } from './bootstrap';
import { config } from './config';
import { stateRouter } from './http/state-router';
import { register } from './register';
import { services } from './services';

export default {
  register,
  bootstrap,
  config,
  services,
  controllers: { actions: createActions },
  routes: { state: stateRouter, actions: actionsRouter },
};
