import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { OTHER_APP } from './app';
import { DATES, DAYS, NUMBERS, TIMES, WORDS } from './arbitrary-filter';

/** How many types are generated, besides those of the app. */
export const GENERATED = 17;

const EMAILS = ['one@example.org', 'two@example.org'];

/** The values of each type of attribute. */
const VALUES: Record<string, unknown[]> = {
  string: WORDS,
  text: WORDS,
  email: EMAILS,
  enumeration: ['alpha', 'beta'],
  integer: NUMBERS.map(Math.trunc),
  biginteger: NUMBERS.map((value) => String(Math.trunc(value))),
  decimal: NUMBERS,
  float: NUMBERS,
  boolean: [true, false],
  date: DAYS,
  time: TIMES,
  datetime: DATES,
};
const SCALARS = Object.keys(VALUES);
const RELATIONS = ['oneToOne', 'oneToMany', 'manyToOne', 'manyToMany'];

interface Attribute {
  type: string;
  [option: string]: unknown;
}
type Attributes = Record<string, Attribute>;

export const uidOf = (index: number) => `api::thing-${index}.thing-${index}`;

const relation = (kind: string, index: number, more: object = {}): Attribute => ({
  type: 'relation',
  relation: kind,
  target: uidOf(index),
  ...more,
});

/** A third of all scalars each, so that each type has a different selection. */
function scalars(index: number): Attributes {
  const chosen = SCALARS.filter((_type, place) => (place + index) % 3 === 0);
  const words = { enum: ['alpha', 'beta'] };
  return Object.fromEntries(
    chosen.map((type) => [`a${type}`, { type, ...(type === 'enumeration' && words) }])
  );
}

/** Relations of each kind, to another type that has a state of its own. Only this type knows of them. */
const oneWay = (index: number) => relation(RELATIONS[index % 4], (index * 6 + 1) % (GENERATED - 1));

/** Relations that both types know of, some many-to-many and some one-to-many. */
function twoWay(index: number): Attributes {
  const isFirst = index % 2 === 0;
  const other = isFirst ? index + 1 : index - 1;
  if (other >= GENERATED) return {};
  const isManyToMany = Math.min(index, other) % 4 === 0;
  if (isFirst) {
    const options = isManyToMany ? { inversedBy: 'pairedBy' } : { mappedBy: 'pairedBy' };
    return { pairs: relation(isManyToMany ? 'manyToMany' : 'oneToMany', other, options) };
  }
  return {
    pairedBy: relation(
      isManyToMany ? 'manyToMany' : 'manyToOne',
      other,
      isManyToMany ? { mappedBy: 'pairs' } : { inversedBy: 'pairs' }
    ),
  };
}

function attributesOf(index: number): Attributes {
  return {
    title: { type: 'string', pluginOptions: { i18n: { localized: true } } },
    ...scalars(index),
    ...(index % 2 === 1 && { begins: { type: 'datetime' }, ends: { type: 'datetime' } }),
    to: oneWay(index),
    ...twoWay(index),
    ...(index % 5 === 0 && { self: relation(RELATIONS[(index / 5) % 4], index) }),
    ...(index % 3 === 0 && { part: { type: 'component', component: 'block.slot', repeatable: false } }),
    ...(index % 3 === 1 && { parts: { type: 'component', component: 'block.slot', repeatable: true } }),
    ...(index % 4 === 0 && { zone: { type: 'dynamiczone', components: ['block.slot', 'block.quote'] } }),
  };
}

/** Every other type has a state of its own. The types between gather theirs from one of these. */
function schemaOf(index: number) {
  const own = { state: { from: 'begins', until: 'ends', words: ['before', 'during', 'after'] } };
  const gathered = { gathered: { through: 'to', state: 'state' } };
  return {
    kind: 'collectionType',
    collectionName: `things_${index}`,
    info: { singularName: `thing-${index}`, pluralName: `things-${index}`, displayName: `Thing ${index}` },
    options: { draftAndPublish: index % 4 < 2 },
    pluginOptions: {
      i18n: { localized: index % 3 === 0 },
      deadlines: { states: index % 2 === 1 ? own : gathered },
    },
    attributes: attributesOf(index),
  };
}

/** A copy of tests/fixtures/other-app with the generated types. Remove it at the end. */
export async function generateApp(): Promise<{ directory: string; remove: () => Promise<void> }> {
  // Next to the original, whose files refer to others by relative paths.
  const directory = await mkdtemp(path.join(path.dirname(OTHER_APP), 'generated-app-'));
  await cp(OTHER_APP, directory, { recursive: true });
  for (let index = 0; index < GENERATED; index += 1) {
    const folder = path.join(directory, 'src', 'api', `thing-${index}`, 'content-types', `thing-${index}`);
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, 'schema.json'), JSON.stringify(schemaOf(index)));
  }
  return { directory, remove: () => rm(directory, { recursive: true, force: true }) };
}

/** A value, or none, for every attribute that is not a relation. */
export function valuesOf(index: number, seed: number): Record<string, unknown> {
  const entries = Object.entries(attributesOf(index)).flatMap(([name, { type }], place) => {
    const values = VALUES[type];
    return values ? [[name, values[(seed + place) % (values.length + 1)] ?? null]] : [];
  });
  const slot = { label: WORDS[seed % WORDS.length], at: DATES[seed % DATES.length] };
  const values = { ...Object.fromEntries(entries), title: `${WORDS[seed % 4]} ${seed}` };
  if (index % 3 === 0 && seed % 3 > 0) Object.assign(values, { part: slot });
  if (index % 3 === 1) Object.assign(values, { parts: [slot, { ...slot, label: null }].slice(0, seed % 3) });
  return values;
}

/** Some related entries for every relation that the type owns. */
export function relationsOf(index: number, seed: number, documentIds: Record<string, string[]>): object {
  const related = Object.entries(attributesOf(index)).flatMap(([name, attribute]) => {
    if (attribute.type !== 'relation' || attribute.mappedBy) return [];
    const ids = documentIds[attribute.target as string];
    const chosen = ids.slice(seed % ids.length, (seed % ids.length) + (seed % 3));
    return [[name, String(attribute.relation).endsWith('Many') ? chosen : (chosen[0] ?? null)]];
  });
  return Object.fromEntries(related);
}
