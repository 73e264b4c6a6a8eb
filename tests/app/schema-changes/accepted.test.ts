import { startOtherApp, type TestApp } from '../../support/app';
import { copyOtherApp, schemaOfType, type ChangedApp } from '../../support/changed-app';
import { openContentTypeBuilder, without, type ContentTypeBuilder } from '../../support/content-type-builder';

const CAMPUS = 'api::campus.campus';
const COURSE = 'api::course.course';

describe('the Content-Type Builder saves a type that opted in', () => {
  let files: ChangedApp;
  let app: TestApp;
  let builder: ContentTypeBuilder;

  beforeEach(async () => {
    files = await copyOtherApp();
    // As it was written by an earlier version, and not by the builder's own hand.
    await files.change(schemaOfType('course'), ({ attributes }) => {
      const pluginOptions = { deadlines: { computed: true } };
      attributes.progress = { type: 'enumeration', enum: ['a'], configurable: false, pluginOptions };
    });
    app = await startOtherApp(files.folder);
    builder = await openContentTypeBuilder(app);
  });
  afterEach(async () => {
    await app.stop();
    await files.remove();
  });

  it('without its computed attributes, and forgets those that the file had', async () => {
    const { attributes } = (await builder.shown()).contentTypes[COURSE];
    expect(attributes.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['progress', 'enrolment', 'nextTransitionAt'])
    );
    const body = { data: { contentTypes: [await builder.saved(COURSE), await builder.saved(CAMPUS)] } };
    expect((await builder.send('post', '/update-schema', body)).status).toBe(200);
    const { pluginOptions, attributes: saved } = await files.read(schemaOfType('course'));
    expect(Object.keys(saved)).toEqual([
      'title',
      'begins',
      'finishes',
      'enrolBefore',
      'cancelled',
      'slots',
      'campus',
    ]);
    expect(Object.keys(pluginOptions)).toEqual(['feeds', 'deadlines']);
    const campus = await files.read(schemaOfType('campus'));
    expect(Object.keys(campus.attributes)).toEqual([
      'name',
      'courses',
      'bulletins',
      'consultations',
      'headline',
      'pinned',
    ]);
  });

  it('also over the routes for one type', async () => {
    const { attributes, ...rest } = (await builder.saved(CAMPUS)) as {
      attributes: { name: string; properties: object }[];
    };
    const byName = Object.fromEntries(attributes.map(({ name, properties }) => [name, properties]));
    const contentType = { ...rest, attributes: byName };
    expect((await builder.send('put', `/content-types/${CAMPUS}`, { contentType })).status).toBe(201);
    const campus = await files.read(schemaOfType('campus'));
    expect(Object.keys(campus.attributes).sort()).toEqual([
      'bulletins',
      'consultations',
      'courses',
      'headline',
      'name',
      'pinned',
    ]);
  });

  it('if what goes is not needed, and the app starts with that', async () => {
    const body = { data: { contentTypes: [await builder.saved(CAMPUS, without('headline', 'name'))] } };
    expect((await builder.send('post', '/update-schema', body)).status).toBe(200);
    app = await app.restart();
    expect(Object.keys(app.strapi.contentType(CAMPUS).attributes)).toEqual(
      expect.arrayContaining(['courses', 'progress', 'campaign'])
    );
  });

  it('and answers as ever in production, and if it refuses a request itself', async () => {
    const saved = await builder.saved(COURSE, without('begins'));
    const nonsense = await builder.send('post', '/update-schema', { data: { contentTypes: [{ uid: 7 }] } });
    expect([nonsense.status, nonsense.body.error]).toEqual([400, 'Invalid input']);
    app.strapi.config.set('autoReload', false);
    const refused = await builder.send('post', '/update-schema', { data: { contentTypes: [saved] } });
    expect([refused.status, refused.body.error.message]).toEqual([
      403,
      expect.stringContaining('disabled in production mode'),
    ]);
  });
});
