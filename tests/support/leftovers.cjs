/**
 * What boots of the application leave behind in a worker, each of them some more: after some dozens a suite took three
 * times as long. Node's own modules, which live as long as the worker, load this one.
 */
const hooks = require('node:async_hooks');

/** Node hands the value of every storage that was ever used on to every promise, for good. */
const storages = new Set();

hooks.AsyncLocalStorage = class extends hooks.AsyncLocalStorage {
  constructor(...options) {
    super(...options);
    storages.add(new WeakRef(this));
  }
};

/** Ends that for all that there are by now. One that is used again begins anew by itself. */
exports.disableStorages = () => {
  for (const reference of storages) {
    const storage = reference.deref();
    if (storage) storage.disable();
    else storages.delete(reference);
  }
};

const once = new WeakSet();

/** Strapi's i18n hands the same functions to the admin's permissions at each start, where each is called as often. */
exports.takeHandlersOnce = (strapi) => {
  const { actionProvider, engine } = strapi.service('admin::permission');
  const all = [strapi.service('admin::role').hooks, actionProvider.hooks, engine.hooks].flatMap(
    Object.values
  );
  for (const hook of all.filter((each) => !once.has(each))) {
    once.add(hook);
    const { register } = hook;
    hook.register = (handler) => (hook.getHandlers().includes(handler) ? hook : register.call(hook, handler));
  }
};
