import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { OTHER_APP, startOtherApp } from '../../support/app';

/** All messages are in src/plugins/deadlines/server/src/schema. Here, the start of an app ends with one. */
describe('an app whose schema opts in wrongly', () => {
  let copy: string;
  beforeAll(async () => {
    // Next to the original, whose files refer to others by relative paths.
    copy = await mkdtemp(path.join(path.dirname(OTHER_APP), 'wrong-app-'));
    await cp(OTHER_APP, copy, { recursive: true });
  });
  afterAll(() => rm(copy, { recursive: true, force: true }));

  it('does not start, and names the schema, the key and the remedy', async () => {
    const file = path.join(copy, 'src/api/course/content-types/course/schema.json');
    const schema = await readFile(file, 'utf8');
    await writeFile(
      file,
      schema.replace('"until": "finishes",\n          "unless"', '"until": "finish",\n          "unless"')
    );
    await expect(startOtherApp(copy)).rejects.toThrow(
      'Schema of api::course.course: pluginOptions.deadlines.states.progress.until: there is no attribute ' +
        '"finish"; name one of type datetime (it has: begins, finishes, enrolBefore, '
    );
  });
});
