const { TestEnvironment } = require('jest-environment-node');

const { collectMuchGarbage, disableStorages } = require('./leftovers.cjs');

/**
 * Jest evaluates every module again for each suite, which takes Strapi ten seconds, four times as long as its boot.
 * Instead, suites of the application get Strapi, and with it the application, from Node's own modules, which are
 * evaluated once per worker.
 */
module.exports = class StrapiEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.settings = { ...process.env };
    this.global.nodeRequire = require;
    // What both realms have to share: the settings, and objects that database drivers recognise by their class. Not in
    // setup(), which runs after the setup files: what they set would be lost.
    this.global.process.env = process.env;
    this.global.Date = Date;
  }

  /** Restores the settings for the worker's next suite, which may start a server of its own. */
  async teardown() {
    for (const name of Object.keys(process.env)) if (!(name in this.settings)) delete process.env[name];
    Object.assign(process.env, this.settings);
    disableStorages();
    await super.teardown();
    collectMuchGarbage();
  }
};
