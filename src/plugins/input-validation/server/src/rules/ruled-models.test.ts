import type { Schema, SchemaAttribute } from '@guichet/strapi-kit';
import { LinkedModels } from './linked-models';

const link = (type = 'string', value: unknown = true): SchemaAttribute => ({
  type,
  pluginOptions: { 'input-validation': { link: value } },
});

const SCHEMAS: Schema[] = [
  {
    uid: 'api::page.page',
    attributes: {
      title: { type: 'string' },
      url: link(),
      parts: { type: 'dynamiczone', components: ['page.quote', 'page.button', 'page.row'] },
      button: { type: 'component', component: 'page.button' },
      quote: { type: 'component', component: 'page.quote' },
    },
  },
  { uid: 'page.quote', attributes: { text: { type: 'text' } } },
  { uid: 'page.button', attributes: { to: link('text') } },
  { uid: 'page.row', attributes: { buttons: { type: 'component', component: 'page.button' } } },
  { uid: 'api::note.note', attributes: { text: { type: 'text' }, off: link('string', false) } },
];

const BAD = 'javascript:1';
const models = new LinkedModels(SCHEMAS);
const places = (uid: string, row: unknown) => models.problems(uid, row).map(({ path }) => path.join('.'));

describe('the links of an entry', () => {
  it('are found in components and dynamic zones, at every depth', () => {
    const row = {
      title: BAD,
      url: BAD,
      button: { to: BAD },
      quote: { text: BAD },
      parts: [
        { __component: 'page.quote', text: BAD },
        { __component: 'page.button', to: BAD },
        { __component: 'page.row', buttons: [{ to: '/good' }, { to: BAD }] },
      ],
    };
    expect(places('api::page.page', row)).toEqual(['url', 'button.to', 'parts.1.to', 'parts.2.buttons.1.to']);
  });

  it.each([
    ['nothing', null],
    ['a text', 'text'],
    ['a list', []],
    ['components of no type', { parts: [{ to: BAD }, null, 'text', { __component: 'toString', to: BAD }] }],
    ['keys of other things', { constructor: BAD, toString: BAD, unknown: { to: BAD } }],
    ['no texts', { url: 1, button: [null, 'text', 1] }],
    ['nothing in them', { url: null, button: null, parts: null }],
  ])('are not found in %s', (_what, row) => {
    expect(places('api::page.page', row)).toEqual([]);
  });

  it('are populated with all of a dynamic zone, whose items keep their numbers', () => {
    expect(models.populate('api::page.page')).toEqual({
      parts: {
        on: {
          'page.quote': { populate: {} },
          'page.button': { populate: {} },
          'page.row': { populate: { buttons: { populate: {} } } },
        },
      },
      button: { populate: {} },
    });
  });

  it('need no read if there are none', () => {
    expect(models.populate('api::note.note')).toBeNull();
  });
});

it.each([
  ['no yes or no', link('string', 'yes'), '.pluginOptions.input-validation.link is "yes": use true or false'],
  [
    'another key',
    { type: 'string', pluginOptions: { 'input-validation': { links: true } } },
    '.pluginOptions.input-validation: there is no key "links"; use link',
  ],
  ['no text', link('richtext'), ' has the type richtext: only a string or a text can be a link'],
  ['a number', link('integer'), ' has the type integer: only a string or a text can be a link'],
])('an opt-in with %s stops the start', (_what, attribute, message) => {
  const schema = { uid: 'api::page.page', attributes: { to: attribute } };
  expect(() => new LinkedModels([schema])).toThrow(`api::page.page: attributes.to${message}`);
});
