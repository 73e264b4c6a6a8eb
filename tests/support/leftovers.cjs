/**
 * Removes what each boot of the application leaves behind in a worker. After some dozens of boots, a suite took three
 * times as long. Node's own modules, which live as long as the worker, load this file.
 */
const hooks = require('node:async_hooks');
const v8 = require('node:v8');
const vm = require('node:vm');

/** Node passes the value of every storage that was ever used on to every promise, for good. */
const storages = new Set();

hooks.AsyncLocalStorage = class extends hooks.AsyncLocalStorage {
  constructor(...options) {
    super(...options);
    storages.add(new WeakRef(this));
  }
};

/** Ends that for all storages so far. One that is used again starts again by itself. */
exports.disableStorages = () => {
  for (const reference of storages) {
    const storage = reference.deref();
    if (storage) storage.disable();
    else storages.delete(reference);
  }
};

v8.setFlagsFromString('--expose-gc');
const collectGarbage = vm.runInNewContext('gc');
/** Bytes on the heap. Some 250 MB are in use. */
const MUCH = 600_000_000;

/** Jest counts garbage as well, and ends a worker for it. */
exports.collectMuchGarbage = () => {
  if (process.memoryUsage().heapUsed > MUCH) collectGarbage();
};

const once = new WeakSet();

/**
 * At each start, Strapi's i18n registers the same functions with the admin's permissions again, which then call each of
 * them that often.
 */
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
