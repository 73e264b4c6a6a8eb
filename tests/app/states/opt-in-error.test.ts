import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { startOtherApp } from '../../support/app';
import { copyOtherApp, schemaOfType, type ChangedApp } from '../../support/changed-app';

/** All messages are in src/plugins/deadlines/server/src/schema. Here, the start of an app ends with one. */
describe('an app whose schema opts in wrongly', () => {
  let copy: ChangedApp;
  beforeAll(async () => {
    copy = await copyOtherApp();
  });
  afterAll(() => copy.remove());

  it.each([
    [
      'an attribute that is not there',
      '"until": "finishes",\n          "unless"',
      '"until": "finish",\n          "unless"',
      'deadlines.states.progress.until: there is no attribute "finish"; name one of type datetime ' +
        '(it has: begins, finishes, enrolBefore, ',
    ],
    [
      'a label for another word',
      '"words": ["planned"',
      '"labels": { "runing": { "en": "Running" } }, "words": ["planned"',
      'deadlines.states.progress.labels: "runing" is not a word of this state; use planned, running, over',
    ],
    [
      'a type that schema.org lacks',
      '"jsonLd": "Event"',
      '"jsonLd": "Cuorse"',
      'feeds.jsonLd: schema.org has no type "Cuorse"; name one that it has, for example JobPosting, ',
    ],
  ])(
    'does not start with %s, and names the schema, the key and the remedy',
    async (_name, right, wrong, said) => {
      const file = path.join(copy.folder, schemaOfType('course'));
      const schema = await readFile(file, 'utf8');
      expect(schema).toContain(right);
      await writeFile(file, schema.replace(right, wrong));
      await expect(startOtherApp(copy.folder)).rejects.toThrow(
        `Schema of api::course.course: pluginOptions.${said}`
      );
      await writeFile(file, schema);
    }
  );
});
