import { readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '..', '..');
const COURSE = 'tests/fixtures/other-app/src/api/course/content-types/course/schema.json';

const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');

describe('the guide to opting in', () => {
  it('shows the feeds that another app in the tests has', () => {
    const [, sample] = read('docs/guides/opt-in.md').match(/## Give it calendars[^]*?```json\n([^]+?)```/)!;
    expect(JSON.parse(sample)).toEqual({ feeds: JSON.parse(read(COURSE)).pluginOptions.feeds });
  });
});
