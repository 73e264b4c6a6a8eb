import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { globSync } from 'tinyglobby';
import { parse } from 'yaml';

import { jsonSchema } from '../../src/plugins/importer/server/src/mapping/json-schema';
import { samples } from '../support/samples';
import { keysOf } from '../support/schema-keys';

const ROOT = path.resolve(__dirname, '..', '..');
const PLUGIN = 'src/plugins/importer';
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');

const validate = new Ajv({ strict: true, strictRequired: false, allowUnionTypes: true }).compile(
  jsonSchema()
);
/** Each place where a mapping is wrong, as an editor would mark it. */
const mistakesIn = (mapping: unknown) =>
  validate(mapping) ? [] : validate.errors!.map(({ instancePath }) => instancePath);

describe('the JSON Schema of a mapping', () => {
  it('is packed as the shape says', () => {
    expect(JSON.parse(read(`${PLUGIN}/dist/guichet-import.schema.json`))).toEqual(jsonSchema());
    const { exports } = JSON.parse(read(`${PLUGIN}/package.json`));
    expect(exports['./guichet-import.schema.json']).toBe('./dist/guichet-import.schema.json');
  });

  it('says what each key means', () => {
    const keys = keysOf(jsonSchema());
    expect(keys.length).toBeGreaterThan(20);
    expect(keys.flatMap(([name, { description }]) => (description ? [] : [name]))).toEqual([]);
  });

  it.each(['eleventy', 'guichet', 'hugo', 'jekyll', 'programme'])('accepts the preset %s', (name) => {
    expect(mistakesIn(JSON.parse(read(`${PLUGIN}/server/src/mapping/presets/${name}.json`)))).toEqual([]);
  });

  it.each(globSync('examples/**/guichet-import.yml', { cwd: ROOT }))('accepts %s', (file) => {
    expect(mistakesIn(parse(read(file)))).toEqual([]);
  });

  it.each(['import-documents', 'move-a-site'])('accepts the samples of the guide %s', (guide) => {
    const mappings = samples(`guides/${guide}.md`, 'yaml');
    expect(mappings.length).toBeGreaterThan(0);
    expect(mappings.flatMap((sample) => mistakesIn(parse(sample)))).toEqual([]);
  });

  const ofRule = (rule: object) => ({ sets: [{ type: 'event', fields: { startsAt: rule } }] });
  it.each<[string, object, string]>([
    ['an unknown key', { set: [] }, ''],
    ['a wrong type', { future: 'maybe' }, '/future'],
    ['a set without a type', { sets: [{ paths: 'a/**' }] }, '/sets/0'],
    ['an unknown preset', { presets: ['jekyl'] }, '/presets'],
    ['an unknown transform', ofRule({ from: 'debut', as: 'time' }), '/sets/0/fields/startsAt'],
    ['an unknown key of a rule', ofRule({ form: 'debut' }), '/sets/0/fields/startsAt'],
    ['an address without its "/"', { sets: [{ type: 'event', address: ':path' }] }, '/sets/0/address'],
  ])('refuses %s', (_name, mapping, place) => {
    expect(mistakesIn(mapping).some((one) => one.startsWith(place))).toBe(true);
  });
});
