import path from 'node:path';
import { globSync } from 'tinyglobby';

import en from './en.json';
import fr from './fr.json';
import type { Labels } from './labels';

const SOURCES = path.resolve(__dirname, '..', '..');
const FILES: Record<string, Labels> = { 'src/admin/labels/en.json': en, 'src/admin/labels/fr.json': fr };
const LANGUAGES = ['en', 'fr'];

type Texts = Record<string, string>;

interface State {
  words?: string[];
  phases?: { word: string }[];
  through?: string;
  state?: string;
  names?: Texts;
  labels?: Record<string, Texts>;
}

interface Schema {
  uid: string;
  info: { displayName: string };
  attributes: Record<string, { enum?: string[]; target?: string }>;
  pluginOptions?: { deadlines?: { names?: Texts; states?: Record<string, State> } };
}

const read = (uid: string, file: string): Schema => ({
  uid,
  ...jest.requireActual<Omit<Schema, 'uid'>>(file),
});
const types = globSync('api/*/content-types/*/schema.json', { cwd: SOURCES, absolute: true }).map((file) => {
  const name = path.basename(path.dirname(file));
  return read(`api::${name}.${name}`, file);
});
const components = globSync('components/*/*.json', { cwd: SOURCES, absolute: true }).map((file) =>
  read(file.slice(0, -'.json'.length).split(path.sep).slice(-2).join('.'), file)
);
const schemas = [...types, ...components];

/** What to add where, for each name without a label. A test that expects none says so when it fails. */
const missing = (place: string, names: string[], labels: Texts | undefined = {}) =>
  names.filter((name) => !Object.hasOwn(labels, name)).map((name) => `${place}: add "${name}"`);

describe.each(Object.entries(FILES))('%s has a label for', (file, labels) => {
  it('the name of each type', () => {
    const names = types.map(({ info }) => info.displayName);
    expect(missing(`${file}: types`, names, labels.types)).toEqual([]);
  });

  it('each field of each type and component', () => {
    const ofFields = (of: Schema[], key: 'fields' | 'components') =>
      of.flatMap(({ uid, attributes }) =>
        missing(`${file}: ${key}: ${uid}`, Object.keys(attributes), labels[key][uid])
      );
    expect([...ofFields(types, 'fields'), ...ofFields(components, 'components')]).toEqual([]);
  });

  it('each value of an enumeration, and for nothing else', () => {
    const values = schemas.flatMap(({ attributes }) =>
      Object.values(attributes).flatMap((attribute) => attribute.enum ?? [])
    );
    expect(missing(`${file}: values`, values, labels.values)).toEqual([]);
    expect(Object.keys(labels.values).filter((value) => !values.includes(value))).toEqual([]);
  });
});

describe('each schema that opts in to deadlines has labels in every language of the admin for', () => {
  const optIns = schemas.flatMap(({ uid, attributes, pluginOptions }) => {
    const optIn = pluginOptions?.deadlines;
    return optIn ? [{ place: `Schema of ${uid}: pluginOptions.deadlines`, attributes, ...optIn }] : [];
  });
  const states = optIns.flatMap(({ place, attributes, states: ofType = {} }) =>
    Object.entries(ofType).map(([name, state]) => ({ place: `${place}.states.${name}`, attributes, state }))
  );

  it('its entries', () => {
    expect(optIns.flatMap(({ place, names }) => missing(`${place}.names`, LANGUAGES, names))).toEqual([]);
  });

  it('its states', () => {
    expect(states.flatMap(({ place, state }) => missing(`${place}.names`, LANGUAGES, state.names))).toEqual(
      []
    );
  });

  it('each word of each state', () => {
    const lacking = states.flatMap(({ place, attributes, state }) =>
      wordsOf(state, attributes).flatMap((word) =>
        missing(`${place}.labels.${word}`, LANGUAGES, state.labels?.[word])
      )
    );
    expect(lacking).toEqual([]);
  });
});

/** A gathered state has the words of the state that it is gathered from. */
function wordsOf(
  { words, phases, through, state = 'state' }: State,
  attributes: Schema['attributes']
): string[] {
  if (words) return words;
  if (phases) return phases.map(({ word }) => word);
  const source = types.find(({ uid }) => uid === attributes[through!].target)!;
  return source.pluginOptions!.deadlines!.states![state].words!;
}
