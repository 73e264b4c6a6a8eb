import publishedLink from './published-link/schema.json';

export default {
  'published-link': { schema: publishedLink },
};
