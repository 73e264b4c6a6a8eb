// Strapi loads a local plugin's server as JavaScript: this is the file that the app's own tsc compiles.
module.exports = require('../../../dist/src/plugins/links/server/src').default;
