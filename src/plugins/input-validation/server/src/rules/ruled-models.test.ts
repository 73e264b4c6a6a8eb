import type { Schema, SchemaAttribute } from '@guichet/strapi-kit';
import { RuledModels } from './ruled-models';

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
const models = new RuledModels(SCHEMAS);
const places = (uid: string, row: unknown) => models.badLinks(uid, row).map(({ path }) => path.join('.'));

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

describe('the files of an entry without a description', () => {
  const media = (multiple = false): SchemaAttribute => ({ type: 'media', multiple });
  const about = (file: string, type = 'text'): SchemaAttribute => ({
    type,
    pluginOptions: { 'input-validation': { describes: file } },
  });
  const schemas: Schema[] = [
    {
      uid: 'api::page.page',
      attributes: {
        pictures: { type: 'component', repeatable: true, component: 'page.picture' },
        photo: media(),
        caption: about('photo'),
      },
    },
    { uid: 'page.picture', attributes: { file: media(), text: about('file') } },
  ];
  const described = new RuledModels(schemas);
  const file = { name: 'phare.png' };

  it.each([
    ['none', { photo: null, caption: null, pictures: [{ file: null, text: null }] }, []],
    ['one with a text', { photo: file, caption: 'A lighthouse' }, []],
    ['one with spaces for a text', { photo: file, caption: ' \n' }, ['caption']],
    [
      'one in a component',
      {
        caption: null,
        pictures: [
          { file, text: 'x' },
          { file, text: null },
        ],
      },
      ['pictures.1.text'],
    ],
  ])('are found: %s', (_what, row, expected) => {
    const found = described.undescribed('api::page.page', row);
    expect(found.map(({ path }) => path.join('.'))).toEqual(expected);
  });

  it('are read with their names', () => {
    const name = { select: ['name'] };
    expect(described.populate('api::page.page')).toEqual({
      photo: name,
      pictures: { populate: { file: name } },
    });
  });

  it('are named, with the remedy', () => {
    const row = { photo: file, caption: '' };
    expect(described.undescribed('api::page.page', row)).toEqual([
      {
        path: ['caption'],
        code: 'input-validation.no-description',
        parameters: {
          field: { attribute: ['caption'] },
          of: { attribute: ['photo'] },
          file: 'phare.png',
        },
        message:
          'caption is empty, and photo is phare.png: write what it shows, for people who do not see it, or take it away',
      },
    ]);
  });

  const one = ': name an attribute of the type media that holds one file';
  it.each<[string, SchemaAttribute, string]>([
    ['no file', about('title'), `.pluginOptions.input-validation.describes is "title"${one}`],
    ['several files', about('files'), `.pluginOptions.input-validation.describes is "files"${one}`],
    ['nothing', about('gone'), `.pluginOptions.input-validation.describes is "gone"${one}`],
    [
      'a file in a number',
      about('file', 'integer'),
      ' has the type integer: only a string or a text can describe a file',
    ],
  ])('an opt-in that describes %s stops the start', (_what, attribute, message) => {
    const attributes = { text: attribute, title: { type: 'string' }, file: media(), files: media(true) };
    expect(() => new RuledModels([{ uid: 'api::page.page', attributes }])).toThrow(
      `api::page.page: attributes.text${message}`
    );
  });
});

it.each([
  ['no yes or no', link('string', 'yes'), '.pluginOptions.input-validation.link is "yes": use true or false'],
  [
    'another key',
    { type: 'string', pluginOptions: { 'input-validation': { links: true } } },
    '.pluginOptions.input-validation: there is no key "links"; use link or describes',
  ],
  ['no text', link('richtext'), ' has the type richtext: only a string or a text can be a link'],
  ['a number', link('integer'), ' has the type integer: only a string or a text can be a link'],
])('an opt-in with %s stops the start', (_what, attribute, message) => {
  const schema = { uid: 'api::page.page', attributes: { to: attribute } };
  expect(() => new RuledModels([schema])).toThrow(`api::page.page: attributes.to${message}`);
});
