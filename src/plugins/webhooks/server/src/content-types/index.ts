import delivery from './delivery/schema.json';
import subscription from './subscription/schema.json';

export default {
  delivery: { schema: delivery },
  subscription: { schema: subscription },
};
