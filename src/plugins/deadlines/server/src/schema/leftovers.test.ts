import type { Schema } from '@guichet/strapi-kit';
import { removeLeftovers, withoutComputed } from './leftovers';
import { readModels } from './read-models';
import { call, WINDOW } from '../../test-support';

const COMPUTED = { type: 'enumeration', pluginOptions: { deadlines: { computed: true } } };
const STORED = { opensAt: { type: 'datetime' }, closesAt: { type: 'datetime' } };
const section = { states: { state: WINDOW } };
const written = (): Schema => call(section, { ...STORED, state: COMPUTED, phase: COMPUTED });
const REMEDY = 'remove it from the file, or save the type in the Content-Type Builder';

it('what a file has as computed is removed, there and from the schema, with a warning', () => {
  const schema = written();
  const file = { ...schema.attributes };
  const models = readModels([call(section, STORED)]);
  expect(removeLeftovers(schema, file, models)).toEqual([
    `Schema of api::call.call: attributes.state: is computed, and need not be in the file: it would become a column if the plugin was switched off; ${REMEDY}`,
    `Schema of api::call.call: attributes.phase: is not computed any more, so it is left out, and its column is dropped; ${REMEDY}`,
  ]);
  expect([schema.attributes, file]).toEqual([STORED, STORED]);
  expect(removeLeftovers(schema, file, models)).toEqual([]);
});

it('of a type that does not opt in, everything that is computed is removed', () => {
  const schema: Schema = { uid: 'api::site.site', attributes: { phase: COMPUTED } };
  expect(removeLeftovers(schema, { ...schema.attributes }, new Map())).toEqual([
    `Schema of api::site.site: attributes.phase: is not computed any more, so it is left out, and its column is dropped; ${REMEDY}`,
  ]);
});

it('an opt-in cannot name what a file has as computed', () => {
  const unless = { phase: ['over'] };
  const schema = call({ states: { state: { ...WINDOW, unless } } }, { ...STORED, phase: COMPUTED });
  expect(() => readModels([withoutComputed(schema)])).toThrow('there is no attribute "phase"');
});
