import source from './source/schema.json';
import uploadedFile from './uploaded-file/schema.json';
import writtenEntry from './written-entry/schema.json';

export default {
  source: { schema: source },
  'uploaded-file': { schema: uploadedFile },
  'written-entry': { schema: writtenEntry },
};
