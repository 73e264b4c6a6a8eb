const { TestEnvironment } = require('jest-environment-node');

const { disableStorages } = require('./leftovers.cjs');

/**
 * Jest evaluates every module anew for each suite, which takes Strapi ten seconds, four times its boot. Suites of
 * the application get Strapi, and with it the application, from Node's own modules instead, evaluated once a worker.
 */
module.exports = class StrapiEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.settings = { ...process.env };
    this.global.nodeRequire = require;
    // What both realms have to share: the settings, and what database drivers recognise by its class. Not in
    // setup(), which runs after the setup files: what they set would be lost.
    this.global.process.env = process.env;
    this.global.Date = Date;
  }

  /** The next suite of the worker, which may start a server of its own, finds the settings as they were. */
  async teardown() {
    for (const name of Object.keys(process.env)) if (!(name in this.settings)) delete process.env[name];
    Object.assign(process.env, this.settings);
    disableStorages();
    await super.teardown();
  }
};
