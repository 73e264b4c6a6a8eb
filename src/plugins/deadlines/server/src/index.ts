import { bootstrap } from './bootstrap';
import { config } from './config';
import { stateRouter } from './http/state-router';
import { register } from './register';
import { services } from './services';

export default { register, bootstrap, config, services, routes: { state: stateRouter } };
