import path from './path/schema.json';
import slug from './slug/schema.json';

export default {
  path: { schema: path },
  slug: { schema: slug },
};
