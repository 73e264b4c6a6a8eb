import path from 'node:path';
import { globSync } from 'tinyglobby';

import en from './en.json';
import fr from './fr.json';
import type { Labels } from './labels';

const SOURCES = path.resolve(__dirname, '..', '..');

interface Schema {
  info: { singularName: string; displayName: string };
  attributes: Record<string, { enum?: string[] }>;
}

const read = (file: string): Schema => jest.requireActual(file);
const types = globSync('api/*/content-types/*/schema.json', { cwd: SOURCES, absolute: true }).map(read);
const components = globSync('components/*/*.json', { cwd: SOURCES, absolute: true });

describe.each<[string, Labels]>([
  ['French', fr],
  ['English', en],
])('in %s every field has a label,', (_name, labels) => {
  it.each(types.map((schema) => [schema.info.displayName, schema] as const))('of type %s', (name, schema) => {
    const { singularName } = schema.info;
    const named = labels.fields[`api::${singularName}.${singularName}`];
    expect(labels.types).toHaveProperty([name]);
    expect(Object.keys(named)).toEqual(expect.arrayContaining(Object.keys(schema.attributes)));
  });

  it('and so do the values of enumerations', () => {
    const schemas = [...types, ...components.map(read)];
    const values = schemas.flatMap(({ attributes }) =>
      Object.values(attributes).flatMap((attribute) => attribute.enum ?? [])
    );
    expect(Object.keys(labels.values).sort()).toEqual([...new Set(values)].sort());
  });

  it.each(components)('and the fields of the component in %s', (file) => {
    const uid = file.slice(0, -'.json'.length).split(path.sep).slice(-2).join('.');
    expect(Object.keys(labels.components[uid])).toEqual(
      expect.arrayContaining(Object.keys(read(file).attributes))
    );
  });
});
