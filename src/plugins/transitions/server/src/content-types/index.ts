import announcement from './announcement/schema.json';
import message from './message/schema.json';

export default {
  announcement: { schema: announcement },
  message: { schema: message },
};
