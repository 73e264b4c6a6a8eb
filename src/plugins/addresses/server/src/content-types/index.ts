import slug from './slug/schema.json';

export default {
  slug: { schema: slug },
};
