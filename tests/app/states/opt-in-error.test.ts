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
      const file = path.join(copy, 'src/api/course/content-types/course/schema.json');
      const schema = await readFile(file, 'utf8');
      expect(schema).toContain(right);
      await writeFile(file, schema.replace(right, wrong));
      await expect(startOtherApp(copy)).rejects.toThrow(
        `Schema of api::course.course: pluginOptions.${said}`
      );
      await writeFile(file, schema);
    }
  );
});
