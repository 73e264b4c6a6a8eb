import type { Core } from '@strapi/strapi';

import type { Schema } from '../schemas';
import type { SchemaReader } from './guard-schemas';

type Section = Pick<SchemaReader, 'plugin' | 'of' | 'isAdded'>;

/**
 * Checks that no opt-in stands where nobody reads it: under a name that is nearly the plugin's, next to `pluginOptions`,
 * or in an attribute instead of in the type.
 *
 * @throws Error that says where it stands and where it belongs
 */
export function expectPlaced(strapi: Core.Strapi, schemas: Schema[], section: Section): void {
  for (const schema of schemas) {
    const { uid, pluginOptions = {}, options = {} } = schema;
    const place = `Schema of ${uid}`;
    const { plugin } = section;
    const misspelt = Object.keys(pluginOptions).find((key) => isNearly(key, plugin) && !strapi.plugin(key));
    if (misspelt) throw new Error(`${place}: pluginOptions.${misspelt}: write it as ${plugin}`);
    if (section.of === 'attribute') {
      if (plugin in pluginOptions) {
        throw new Error(`${place}: pluginOptions.${plugin}: write it into the pluginOptions of an attribute`);
      }
      continue;
    }
    for (const [holder, key] of [
      [schema, plugin],
      [options, `options.${plugin}`],
    ] as const) {
      if (plugin in holder) throw new Error(`${place}: ${key}: write it into pluginOptions`);
    }
    expectNoneInAttributes(schema, section);
  }
}

function expectNoneInAttributes({ uid, attributes }: Schema, { plugin, isAdded }: Section): void {
  for (const [name, attribute] of Object.entries(attributes)) {
    if (attribute.pluginOptions?.[plugin] === undefined || isAdded?.(attribute)) continue;
    const key = `attributes.${name}.pluginOptions.${plugin}`;
    throw new Error(`Schema of ${uid}: ${key}: write it into the pluginOptions of the type`);
  }
}

/** Whether a key is a plugin's name in the singular, or in other letters. */
function isNearly(key: string, plugin: string): boolean {
  const lettersOf = (name: string) => name.toLowerCase().replace(/[^a-z]/g, '');
  const found = lettersOf(key);
  return key !== plugin && [found, `${found}s`, `${found}es`].includes(lettersOf(plugin));
}
