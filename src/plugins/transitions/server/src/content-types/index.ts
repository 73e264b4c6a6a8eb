import announcement from './announcement/schema.json';
import message from './message/schema.json';
import publication from './publication/schema.json';

/** What was last announced of each document, the messages, and what was announced of edits. */
export default {
  announcement: { schema: announcement },
  message: { schema: message },
  publication: { schema: publication },
};
