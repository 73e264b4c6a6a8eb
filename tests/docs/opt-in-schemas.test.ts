import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { globSync } from 'tinyglobby';

import { jsonSchema as addresses } from '../../src/plugins/addresses/server/src/schema/json-schema';
import { jsonSchema as deadlines } from '../../src/plugins/deadlines/server/src/schema/json-schema';
import { jsonSchema as feeds } from '../../src/plugins/feeds/server/src/schema/json-schema';
import { jsonSchema as transitions } from '../../src/plugins/transitions/server/src/schema/json-schema';
import { keysOf } from '../support/schema-keys';

const ROOT = path.resolve(__dirname, '..', '..');
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const SCHEMAS = Object.entries({ addresses, deadlines, feeds, transitions });
const GUIDE = read('docs/guides/opt-in.md');

/** The schemas of the types and components of an app. */
const typesOf = (app: string) =>
  ['src/api/*/content-types/*/schema.json', 'src/components/*/*.json'].flatMap((glob) =>
    globSync(path.posix.join(app, glob), { cwd: ROOT })
  );
const APPS = ['.', 'examples/other-app', 'tests/fixtures/other-app', 'tests/fixtures/tenders-app'];

const ajv = new Ajv({ strict: true, strictRequired: false });
const validators = SCHEMAS.map(([, made]) => ajv.compile(made()));
/** Each place where a type is wrong, as an editor would mark it. */
const mistakesIn = (type: unknown) =>
  validators.flatMap((validate) =>
    validate(type) ? [] : validate.errors!.map((error) => error.instancePath)
  );

describe('the JSON Schema of an opt-in', () => {
  it.each(SCHEMAS)('is packed as the shapes of %s say', (name, made) => {
    expect(JSON.parse(read(`src/plugins/${name}/dist/opt-in.schema.json`))).toEqual(made());
    const { files, exports } = JSON.parse(read(`src/plugins/${name}/package.json`));
    expect([files[0], exports['./opt-in.schema.json']]).toEqual(['dist/', './dist/opt-in.schema.json']);
  });

  it.each(SCHEMAS)('says what each key of %s means', (_name, made) => {
    const keys = keysOf(made()).filter(([name]) => name !== 'pluginOptions');
    expect(keys.length).toBeGreaterThan(3);
    expect(keys.flatMap(([name, { description }]) => (description ? [] : [name]))).toEqual([]);
  });

  it.each(APPS)('accepts every type of %s', (app) => {
    const files = typesOf(app);
    expect(files.length).toBeGreaterThan(2);
    const wrong = files.map((file) => [file, mistakesIn(JSON.parse(read(file)))]);
    expect(wrong.filter(([, mistakes]) => mistakes.length > 0)).toEqual([]);
  });

  it('accepts every sample of the guide', () => {
    const samples = [...GUIDE.matchAll(/```json\n([^]+?)```/g)].map(([, sample]) => JSON.parse(sample));
    const types = samples.map((sample) => (sample.attributes ? sample : { pluginOptions: sample }));
    expect(types.length).toBeGreaterThan(8);
    expect(types.flatMap(mistakesIn)).toEqual([]);
  });

  const STATE = { from: 'opensAt', until: 'closesAt', words: ['upcoming', 'open', 'closed'] };
  const ofState = (state: object) => ({ deadlines: { states: { state } } });
  const FEEDS = { names: { en: 'Calls', fr: 'Appels' }, title: 'title', from: 'opensAt', news: true };
  it.each<[string, object, string]>([
    ['an unknown key', { deadlines: { zone: 'timezone' } }, '/deadlines'],
    [
      'a state that cannot be named so',
      { deadlines: { states: { 'my-state': STATE } } },
      '/deadlines/states',
    ],
    ['a reserved name', { deadlines: { states: { status: STATE } } }, '/deadlines/states'],
    ['an unknown key of a state', ofState({ ...STATE, til: 'x' }), '/deadlines/states/state'],
    [
      'a word in capitals',
      ofState({ ...STATE, words: ['a', 'Open', 'c'] }),
      '/deadlines/states/state/words/1',
    ],
    ['a default that does not exist', ofState({ ...STATE, untilDefault: 'noon' }), '/deadlines/states/state'],
    [
      'a gathered state with words',
      ofState({ through: 'calls', words: STATE.words }),
      '/deadlines/states/state',
    ],
    [
      'cut-offs without their date',
      { deadlines: { deadline: { cutOffs: 'rounds' } } },
      '/deadlines/deadline',
    ],
    ['a notice without its component', { deadlines: { notice: {} } }, '/deadlines/notice'],
    [
      'an event in one word',
      { transitions: { states: { state: { open: 'opened' } } } },
      '/transitions/states',
    ],
    ['edits that are false', { transitions: { edits: false } }, '/transitions/edits'],
    ['a feed without a title', { feeds: { ...FEEDS, title: undefined } }, '/feeds'],
    ['another kind of calendar', { feeds: { ...FEEDS, calendar: 'list' } }, '/feeds/calendar'],
    ['a place that is no list', { feeds: { ...FEEDS, place: 'venue' } }, '/feeds/place'],
    ['addresses without a slug', { addresses: { from: 'title' } }, '/addresses'],
  ])('refuses %s', (_name, pluginOptions, place) => {
    const [mistake] = mistakesIn(JSON.parse(JSON.stringify({ pluginOptions })));
    expect(mistake).toContain(`/pluginOptions${place}`);
  });
});

describe('the settings for an editor', () => {
  const [sample] = /\{\n {2}"json\.schemas"[^]+?\n\}\n/.exec(GUIDE)!;
  const settings: { fileMatch: string[]; url: string }[] = JSON.parse(sample)['json.schemas'];

  it('are those of the example', () => {
    expect(read('examples/other-app/.vscode/settings.json')).toBe(sample);
  });

  it('name each schema, and match each type', () => {
    const packed = SCHEMAS.map(
      ([name]) => `./node_modules/@guichet/strapi-plugin-${name}/dist/opt-in.schema.json`
    );
    expect(settings.map(({ url }) => url).sort()).toEqual(packed.sort());
    const app = path.join(ROOT, 'examples', 'other-app');
    for (const { fileMatch } of settings) {
      const matched = globSync(fileMatch, { cwd: app }).map((file) => `examples/other-app/${file}`);
      expect(matched.sort()).toEqual(typesOf('examples/other-app').sort());
    }
  });
});
