import type { Core } from '@strapi/strapi';

import type { Schema } from '../schemas';
import { expectPlaced } from './expect-placed';

const strapi = { plugin: (name: string) => (name === 'feed' ? {} : undefined) } as unknown as Core.Strapi;
const OPENS = { type: 'datetime' };
const talk = (more: object): Schema => ({ uid: 'api::talk.talk', attributes: { opens: OPENS }, ...more });
const computed = { pluginOptions: { deadlines: { computed: true } } };
const isAdded = ({ pluginOptions }: { pluginOptions?: { deadlines?: object } }) =>
  'computed' in (pluginOptions?.deadlines ?? {});

const reading =
  (plugin: string, schema: Schema, of: 'type' | 'attribute' = 'type') =>
  () =>
    expectPlaced(strapi, [schema], { plugin, of, isAdded: isAdded as never });

describe('an opt-in is refused where nobody reads it:', () => {
  it.each<[string, string, object, string]>([
    [
      'in the singular',
      'deadlines',
      { pluginOptions: { deadline: {} } },
      'pluginOptions.deadline: write it as deadlines',
    ],
    [
      'in the singular',
      'addresses',
      { pluginOptions: { address: {} } },
      'pluginOptions.address: write it as addresses',
    ],
    ['in capitals', 'feeds', { pluginOptions: { Feeds: {} } }, 'pluginOptions.Feeds: write it as feeds'],
    ['beside pluginOptions', 'feeds', { feeds: {} }, 'feeds: write it into pluginOptions'],
    ['in the options', 'feeds', { options: { feeds: {} } }, 'options.feeds: write it into pluginOptions'],
    [
      'in an attribute',
      'deadlines',
      { attributes: { opens: { ...OPENS, pluginOptions: { deadlines: { states: {} } } } } },
      'attributes.opens.pluginOptions.deadlines: write it into the pluginOptions of the type',
    ],
  ])('%s, for %s', (_name, plugin, more, message) => {
    expect(reading(plugin, talk(more))).toThrow(`Schema of api::talk.talk: ${message}`);
  });

  it('in the type, if each attribute opts in', () => {
    const schema = talk({ pluginOptions: { 'input-validation': { link: true } } });
    expect(reading('input-validation', schema, 'attribute')).toThrow(
      'Schema of api::talk.talk: pluginOptions.input-validation: write it into the pluginOptions of an attribute'
    );
  });
});

it.each<[string, string, object, ('type' | 'attribute')?]>([
  ['where it belongs', 'deadlines', { pluginOptions: { deadlines: {}, transitions: {} } }],
  ['nowhere', 'deadlines', {}],
  ['under the name of another plugin that is installed', 'feeds', { pluginOptions: { feed: {} } }],
  [
    'in an attribute that the plugin adds',
    'deadlines',
    { attributes: { state: { type: 'string', ...computed } } },
  ],
  [
    'in an attribute, where it belongs',
    'input-validation',
    { attributes: { url: { type: 'string', pluginOptions: { 'input-validation': { link: true } } } } },
    'attribute',
  ],
])('an opt-in may stand %s', (_name, plugin, more, of = 'type') => {
  expect(reading(plugin, talk(more), of)).not.toThrow();
});
