const { TestEnvironment } = require('jest-environment-node');

/**
 * Jest evaluates every module anew for each suite, which takes Strapi ten seconds, four times its boot. Suites of
 * the application get Strapi, and with it the application, from Node's own modules instead, evaluated once a worker.
 */
module.exports = class StrapiEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.global.nodeRequire = require;
    // What both realms have to share: the settings, and what database drivers recognise by its class. Not in
    // setup(), which runs after the setup files: what they set would be lost.
    this.global.process.env = process.env;
    this.global.Date = Date;
  }
};
