export default {
  config: { locales: ['fr'] },
};
