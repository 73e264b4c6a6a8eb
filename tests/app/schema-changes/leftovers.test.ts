import type * as NodeProcess from 'node:process';

import { startOtherApp, type TestApp } from '../../support/app';
import { create, setClock } from '../../support/entries';
import { copyOtherApp, schemaOfType, switchPlugins, type ChangedApp } from '../../support/changed-app';

declare const nodeRequire: NodeJS.Require;
const { stdout } = nodeRequire('node:process') as typeof NodeProcess;

const COURSE = 'api::course.course';
const CONFIGURATION = `plugin_content_manager_configuration_content_types::${COURSE}`;

const computed = (type: string, more: object = {}) => ({
  type,
  configurable: false,
  pluginOptions: { i18n: { localized: true }, deadlines: { computed: true } },
  ...more,
});

/** A file as the Content-Type Builder once wrote it: `stage` is a state of another name, `progress` is one by now. */
describe('what computed attributes left behind when they became columns', () => {
  let files: ChangedApp;
  let app: TestApp;
  let course: string;
  const written: string[] = [];

  beforeAll(async () => {
    files = await copyOtherApp();
    await files.change(schemaOfType('course'), ({ attributes }) => {
      attributes.stage = computed('enumeration', { enum: ['planned', 'running', 'over'] });
      attributes.progress = computed('enumeration', { enum: ['planned', 'running', 'over'] });
      attributes.nextTransitionAt = computed('datetime');
    });
    // It never opted in.
    await files.change('src/components/block/quote.json', ({ attributes }) => {
      attributes.mood = computed('string');
    });
    await switchPlugins(files, { deadlines: false });
    app = await startOtherApp(files.folder);
    course = (await create(app, COURSE as never, { title: 'Pottery', begins: '2024-03-01T00:00:00.000Z' }))
      .documentId;
    await useColumns();
  });
  afterAll(async () => {
    await app.stop();
    await files.remove();
  });
  afterEach(() => jest.restoreAllMocks());

  /** An administrator shows, sorts by and grants what is a column by mistake. */
  async function useColumns() {
    const { configuration, store } = await stored();
    Object.assign(configuration.settings, { defaultSortBy: 'stage', mainField: 'title' });
    configuration.layouts.list = ['title', 'stage'];
    await store.update({ where: { key: CONFIGURATION }, data: { value: JSON.stringify(configuration) } });
    const role = await app.strapi.db
      .query('admin::role')
      .create({ data: { name: 'Editor', code: 'stage-editor' } });
    await app.strapi.db.query('admin::permission').create({
      data: {
        action: 'plugin::content-manager.explorer.read',
        subject: COURSE,
        conditions: [],
        properties: { fields: ['title', 'stage'] },
        role: role.id,
      },
    });
  }

  async function stored() {
    const store = app.strapi.db.query('strapi::core-store');
    const { value } = await store.findOne({ where: { key: CONFIGURATION } });
    return { store, configuration: JSON.parse(value) };
  }

  const columns = async (table: string) => Object.keys(await app.strapi.db.connection(table).columnInfo());
  const left = async () => ({
    courses: (await columns('courses'))
      .filter((name) => /stage|progress|next_transition_at/.test(name))
      .sort(),
    quotes: (await columns('components_block_quotes')).filter((name) => name === 'mood'),
    remembered: JSON.stringify((await stored()).configuration).includes('stage'),
    granted: (await app.strapi.db.query('admin::permission').findMany({ where: { subject: COURSE } }))
      .map(({ properties }) => properties.fields)
      .filter((fields: string[] | undefined) => fields?.includes('title') && fields.length < 3),
  });

  it('is there without the plugin', async () => {
    expect(await left()).toEqual({
      courses: ['next_transition_at', 'progress', 'stage'],
      quotes: ['mood'],
      remembered: true,
      granted: [['title', 'stage']],
    });
  });

  it('is gone once the plugin is back, with a warning for each that names the remedy', async () => {
    await switchPlugins(files, { deadlines: true });
    jest.spyOn(stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
    app = await app.restart(async ({ env }) => {
      Object.assign(env, { LOG_LEVEL: 'warn' });
    });
    jest.restoreAllMocks();
    expect(await left()).toEqual({ courses: [], quotes: [], remembered: false, granted: [['title']] });
    const warnings = written
      .join('')
      .split('\n')
      .filter((line) => line.includes('Schema of '));
    const REMEDY = 'remove it from the file, or save the type in the Content-Type Builder';
    const gone = `is not computed any more, so it is left out, and its column is dropped; ${REMEDY}`;
    const still = `is computed, and need not be in the file: it would become a column if the plugin was switched off; ${REMEDY}`;
    expect(warnings.map((line) => line.replace(/^.*?(?=Schema of )/, '').trim())).toEqual([
      expect.stringContaining(`Schema of ${COURSE}: attributes.stage: ${gone}`),
      expect.stringContaining(`Schema of ${COURSE}: attributes.progress: ${still}`),
      expect.stringContaining(`Schema of ${COURSE}: attributes.nextTransitionAt: ${still}`),
      expect.stringContaining(`Schema of block.quote: attributes.mood: ${gone}`),
    ]);
  });

  it('and what is still computed is computed', async () => {
    setClock(app.strapi, '2024-04-01T00:00:00.000Z');
    const found = await app.strapi.documents(COURSE as never).findOne({ documentId: course });
    expect(found).toMatchObject({ title: 'Pottery', progress: 'running', nextTransitionAt: null });
    expect(found).not.toHaveProperty('stage');
  });
});
