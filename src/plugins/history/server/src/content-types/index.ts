import content from './content/schema.json';
import journalEntry from './journal-entry/schema.json';
import journalHead from './journal-head/schema.json';
import presence from './presence/schema.json';
import version from './version/schema.json';

export default {
  content: { schema: content },
  'journal-entry': { schema: journalEntry },
  'journal-head': { schema: journalHead },
  presence: { schema: presence },
  version: { schema: version },
};
