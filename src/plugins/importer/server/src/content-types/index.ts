import source from './source/schema.json';
import writtenEntry from './written-entry/schema.json';

export default {
  source: { schema: source },
  'written-entry': { schema: writtenEntry },
};
