import type { Schema } from '@guichet/strapi-kit';
import { readModels } from './read-models';
import { ATTRIBUTES, call, expectRefusal, SITE } from '../../test-support';

const CALL = call({ embargo: 'opensAt' });
const relatedBy = (attribute: object): Schema => ({
  ...SITE,
  attributes: { call: { type: 'relation', target: 'api::call.call', ...attribute } },
});

describe('the opt-in to an embargo', () => {
  it('names a datetime, and needs no state', () => {
    const schemas = [CALL, relatedBy({ relation: 'oneToOne' })];
    expect([...readModels(schemas).values()]).toEqual([
      {
        uid: 'api::call.call',
        states: [],
        timezone: null,
        deadline: null,
        notices: null,
        cutOffs: null,
        embargo: 'opensAt',
      },
    ]);
  });

  it('is refused for another type of attribute', () => {
    expectRefusal(
      [call({ embargo: 'day' })],
      'Schema of api::call.call: pluginOptions.deadlines.embargo: "day" is of type date; name one of type datetime (it has: opensAt, closesAt)'
    );
  });

  it('is refused for a component', () => {
    const step = { uid: 'call.step', attributes: ATTRIBUTES, pluginOptions: CALL.pluginOptions };
    expectRefusal(
      [step],
      'Schema of call.step: pluginOptions.deadlines.embargo: a component is visible whenever its entry is; name it in a content type'
    );
  });

  it.each([
    ['a relation without a table', { relation: 'oneToOne', useJoinTable: false }],
    ['a relation to one entry of any type', { relation: 'morphToOne', target: undefined }],
  ])('is refused if %s would reveal its entries', (_name, attribute) => {
    expectRefusal(
      [CALL, relatedBy(attribute)],
      'Schema of api::call.call: pluginOptions.deadlines.embargo: api::site.site.call would reveal its entries; make it a relation with a table of its own'
    );
  });
});
