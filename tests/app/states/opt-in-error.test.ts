import { startOtherApp } from '../../support/app';
import { copyOtherApp, schemaOfType, type ChangedApp } from '../../support/changed-app';

/** All messages are in src/plugins/deadlines/server/src/schema. Here, the start of an app ends with one. */
describe('an app whose schema opts in wrongly', () => {
  let copy: ChangedApp;
  beforeAll(async () => {
    copy = await copyOtherApp();
  });
  afterAll(() => copy.remove());

  it('does not start, and names the schema, the key and the remedy', async () => {
    await copy.change(schemaOfType('course'), ({ pluginOptions }) => {
      const { deadlines } = pluginOptions as { deadlines: { states: { progress: object } } };
      Object.assign(deadlines.states.progress, { until: 'finish' });
    });
    await expect(startOtherApp(copy.folder)).rejects.toThrow(
      'Schema of api::course.course: pluginOptions.deadlines.states.progress.until: there is no attribute ' +
        '"finish"; name one of type datetime (it has: begins, finishes, enrolBefore, '
    );
  });
});
