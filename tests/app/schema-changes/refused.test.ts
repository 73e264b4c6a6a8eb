import { rm } from 'node:fs/promises';
import path from 'node:path';

import { startOtherApp, type TestApp } from '../../support/app';
import {
  copyOtherApp,
  schemaOfType,
  switchPlugins,
  type ChangedApp,
  type SchemaFile,
} from '../../support/changed-app';
import {
  openContentTypeBuilder,
  retyped,
  without,
  type ContentTypeBuilder,
} from '../../support/content-type-builder';

const COURSE = 'api::course.course';
const BULLETIN = 'api::bulletin.bulletin';

/** A change, as it is sent, and as somebody would write it into the files. */
interface Change {
  send: (builder: ContentTypeBuilder) => ReturnType<ContentTypeBuilder['send']>;
  byHand: (files: ChangedApp) => Promise<unknown>;
  message: string;
}

const save = async (builder: ContentTypeBuilder, types: object[], components: object[] = []) =>
  builder.send('post', '/update-schema', { data: { contentTypes: types, components } });

const inFile = (file: string, change: (schema: SchemaFile) => void) => (files: ChangedApp) =>
  files.change(file, change);
const deleteFile = (file: string) => (files: ChangedApp) =>
  rm(path.join(files.folder, file), { recursive: true });

const NO_BEGIN =
  'Schema of api::course.course: pluginOptions.deadlines.states.progress.from: there is no attribute "begins"; ' +
  'name one of type datetime (it has: finishes, enrolBefore, createdAt, updatedAt, publishedAt)';
const NO_FORM =
  'Schema of api::course.course: pluginOptions.deadlines.states.enrolment.requires: there is no attribute "form"; ' +
  'name one of type component (it has: none)';
const NO_COURSES =
  'Schema of api::campus.campus: pluginOptions.deadlines.states.progress.through: there is no attribute "courses"; ' +
  'name one of type relation (it has: bulletins, consultations, headline, pinned, createdBy, updatedBy, localizations)';
const NO_TITLE =
  'Schema of api::course.course: pluginOptions.feeds.title: there is no attribute "title"; ' +
  'name one of type string or text (it has: locale)';

const WRONG = { deadlines: { states: { state: { until: 'ends', words: ['a', 'b', 'c'] } } } };
const NO_ENDS =
  'pluginOptions.deadlines.states.state.until: there is no attribute "ends"; name one of type datetime';
const FAIR = { displayName: 'Fair', singularName: 'fair', pluralName: 'fairs', draftAndPublish: false };

const CHANGES: [string, Change][] = [
  [
    'a date that a state needs is deleted',
    {
      send: async (it) => save(it, [await it.saved(COURSE, without('begins'))]),
      byHand: inFile(schemaOfType('course'), ({ attributes }) => delete attributes.begins),
      message: NO_BEGIN,
    },
  ],
  [
    'a date that a state needs gets another type',
    {
      send: async (it) => save(it, [await it.saved(COURSE, retyped('begins', 'date'))]),
      byHand: inFile(schemaOfType('course'), ({ attributes }) => (attributes.begins = { type: 'date' })),
      message: NO_BEGIN.replace('there is no attribute "begins"', '"begins" is of type date'),
    },
  ],
  [
    'a date of a component is deleted',
    {
      send: async (it) => save(it, [], [await it.saved('block.slot', without('at'))]),
      byHand: inFile('src/components/block/slot.json', ({ attributes }) => delete attributes.at),
      message:
        'Schema of block.slot: pluginOptions.deadlines.states.state.from: there is no attribute "at"; ' +
        'name one of type datetime (it has: none)',
    },
  ],
  [
    'the type is deleted through which a state is gathered',
    {
      send: (it) => save(it, [{ action: 'delete', uid: COURSE }]),
      byHand: async (copy) => {
        await deleteFile('src/api/course')(copy);
        await inFile(schemaOfType('campus'), ({ attributes }) => delete attributes.courses)(copy);
      },
      message: NO_COURSES,
    },
  ],
  [
    'a component is deleted without which there is no state',
    {
      send: (it) => save(it, [], [{ action: 'delete', uid: 'call.form' }]),
      byHand: inFile(schemaOfType('course'), ({ attributes }) => delete attributes.form),
      message: NO_FORM,
    },
  ],
  [
    'a text that a feed needs is deleted',
    {
      send: async (it) => save(it, [await it.saved(COURSE, without('title', 'site'))]),
      byHand: inFile(schemaOfType('course'), ({ attributes }) => {
        delete attributes.title;
        delete attributes.site;
      }),
      message: NO_TITLE,
    },
  ],
  [
    'the slug of a type with addresses is deleted',
    {
      send: async (it) => save(it, [await it.saved(BULLETIN, without('slug'))]),
      byHand: inFile(schemaOfType('bulletin'), ({ attributes }) => delete attributes.slug),
      message:
        'Schema of api::bulletin.bulletin: pluginOptions.addresses.slug: "slug" is not an attribute of type uid; ' +
        'name one of type uid (it has: none)',
    },
  ],
  [
    'an embargo goes whose end is announced',
    {
      send: async (it) => {
        const saved = (await it.saved(BULLETIN)) as { pluginOptions: { deadlines: { embargo?: string } } };
        delete saved.pluginOptions.deadlines.embargo;
        return save(it, [saved]);
      },
      byHand: inFile(schemaOfType('bulletin'), ({ pluginOptions }) => {
        delete (pluginOptions as { deadlines: { embargo?: string } }).deadlines.embargo;
      }),
      message:
        'Schema of api::bulletin.bulletin: pluginOptions.transitions.released: the type has none; ' +
        'name pluginOptions.deadlines.embargo first, or leave it out',
    },
  ],
  [
    'a link gets a type that has no links',
    {
      send: async (it) =>
        save(it, [
          await it.saved(COURSE, (attributes) =>
            attributes.map((each) => (each.name === 'site' ? { ...each, type: 'integer' } : each))
          ),
        ]),
      byHand: inFile(schemaOfType('course'), ({ attributes }) =>
        Object.assign(attributes.site, { type: 'integer' })
      ),
      message:
        'api::course.course: attributes.site has the type integer: only a string or a text can be a link',
    },
  ],
];

/** Every plugin that reads opt-ins has one to read. */
async function makeFiles(): Promise<ChangedApp> {
  const files = await copyOtherApp();
  await switchPlugins(files, { transitions: true, addresses: true });
  await files.write('src/components/call/form.json', {
    collectionName: 'components_call_forms',
    info: { displayName: 'Form' },
    attributes: { note: { type: 'string' } },
  });
  await files.change(schemaOfType('course'), ({ attributes, pluginOptions }) => {
    attributes.form = { type: 'component', component: 'call.form' };
    attributes.site = { type: 'string', pluginOptions: { 'input-validation': { link: true } } };
    const { deadlines } = pluginOptions as { deadlines: { states: Record<string, object> } };
    Object.assign(deadlines.states.enrolment, { requires: 'form' });
  });
  await files.change(schemaOfType('bulletin'), ({ attributes, pluginOptions }) => {
    attributes.slug = { type: 'uid', targetField: 'title' };
    Object.assign(pluginOptions, {
      addresses: { slug: 'slug' },
      transitions: { states: { campaign: { on: 'bulletin.on' } }, released: 'bulletin.released' },
    });
  });
  return files;
}

describe('the Content-Type Builder is refused what would end the next start', () => {
  let files: ChangedApp;
  let app: TestApp;
  let builder: ContentTypeBuilder;

  beforeAll(async () => {
    files = await makeFiles();
    app = await startOtherApp(files.folder);
    builder = await openContentTypeBuilder(app);
  });
  afterAll(async () => {
    await app.stop();
    await files.remove();
  });

  it.each(CHANGES)('if %s', async (_name, { send, message }) => {
    const before = await files.fingerprint();
    const { status, body } = await send(builder);
    expect([status, body.error.message, await files.fingerprint()]).toEqual([400, message, before]);
  });

  const legacy = async (uid: string, change: Parameters<ContentTypeBuilder['saved']>[1]) => {
    const { attributes, ...rest } = (await builder.saved(uid, change)) as {
      attributes: { name: string; properties: object }[];
    };
    return { ...rest, attributes: Object.fromEntries(attributes.map((one) => [one.name, one.properties])) };
  };

  it.each<[string, () => ReturnType<ContentTypeBuilder['send']>, string]>([
    [
      'PUT /content-types',
      async () =>
        builder.send('put', `/content-types/${COURSE}`, {
          contentType: await legacy(COURSE, without('begins')),
        }),
      NO_BEGIN,
    ],
    ['DELETE /content-types', () => builder.send('delete', `/content-types/${COURSE}`), NO_COURSES],
    [
      'POST /content-types',
      () =>
        builder.send('post', '/content-types', {
          contentType: { ...FAIR, attributes: {}, pluginOptions: WRONG },
        }),
      `Schema of api::fair.fair: ${NO_ENDS} (it has: createdAt, updatedAt, publishedAt)`,
    ],
    [
      'PUT /components',
      async () =>
        builder.send('put', '/components/block.slot', {
          component: await legacy('block.slot', without('at')),
        }),
      'Schema of block.slot: pluginOptions.deadlines.states.state.from: there is no attribute "at"; ' +
        'name one of type datetime (it has: none)',
    ],
    ['DELETE /components', () => builder.send('delete', '/components/call.form'), NO_FORM],
    [
      'POST /components',
      () =>
        builder.send('post', '/components', {
          component: {
            category: 'call',
            displayName: 'Fair',
            icon: 'apps',
            attributes: { note: { type: 'string' } },
            pluginOptions: WRONG,
          },
        }),
      `Schema of call.fair: ${NO_ENDS} (it has: none)`,
    ],
    ['DELETE /component-categories', () => builder.send('delete', '/component-categories/call'), NO_FORM],
    [
      'POST /update-schema, of a new type',
      () =>
        save(builder, [
          {
            ...FAIR,
            action: 'create',
            uid: 'api::fair.fair',
            kind: 'collectionType',
            attributes: [],
            pluginOptions: WRONG,
          },
        ]),
      `Schema of api::fair.fair: ${NO_ENDS} (it has: createdAt, updatedAt, publishedAt)`,
    ],
  ])('over %s', async (_route, send, message) => {
    const before = await files.fingerprint();
    const { status, body } = await send();
    expect([status, body.error.message, await files.fingerprint()]).toEqual([400, message, before]);
  });

  it('and a stored attribute cannot take the place of a computed one', async () => {
    const saved = await builder.saved(COURSE, retyped('progress', 'string'));
    const { status, body } = await save(builder, [saved]);
    expect([status, body.error.message]).toEqual([
      400,
      'Schema of api::course.course: pluginOptions.deadlines.states.progress: "progress" is a stored attribute of ' +
        'type string; rename or remove it, or give the state another name',
    ]);
  });
});

/** Apart from the above: Strapi's Content-Type Builder works with the application that was started last. */
describe('a start with the same change ends with the same message', () => {
  it.each(CHANGES)('if %s', async (_name, { byHand, message }) => {
    const files = await makeFiles();
    try {
      await byHand(files);
      await expect(startOtherApp(files.folder)).rejects.toMatchObject({ message });
    } finally {
      await files.remove();
    }
  });
});
