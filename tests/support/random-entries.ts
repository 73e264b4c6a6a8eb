import fc, { type Arbitrary } from 'fast-check';
import type { Core, UID } from '@strapi/strapi';

import { iso, minute } from './entries';

/** The parts of an attribute's schema that decide its value here. */
interface Attribute {
  type: string;
  enum?: string[];
  required?: boolean;
  component?: string;
  repeatable?: boolean;
  relation?: string;
  target?: string;
  writable?: boolean;
  pluginOptions?: { i18n?: { localized?: boolean }; 'input-validation'?: { link?: boolean } };
}

/** An entry to be made. A link is the place of its target among the entries of that type, modulo their number. */
export interface RandomEntry {
  data: Record<string, unknown>;
  links: Record<string, { target: string; many: boolean; places: number[] }>;
  /** What its second locale says; null: it has none. */
  translation: Record<string, unknown> | null;
}

const SYSTEM = /^(created|updated)(At|By)$|^publishedAt$|^locale$|^localizations$/;
const BASE = Date.parse('2031-01-01T00:00:00.000Z');

/** What YAML, Markdown and templates read as something else than text. */
const LINES = [
  ...[
    'yes',
    'no',
    'null',
    '~',
    '2030-01-01',
    '12:30:00',
    '1_000',
    '0x1F',
    '1e3',
    '.inf',
    '- a',
    'a: b',
    '# no',
  ],
  ...[
    '"quoted"',
    "l'été",
    '{{ site.title }}',
    '{% raw %}',
    '[link](/calls/)',
    '@at',
    '*alias',
    '&anchor',
    '!tag',
  ],
  ...[
    '% percent',
    '> fold',
    '| block',
    'trailing: ',
    '\ttab',
    'null\u00a0?',
    '\u{1F3DB} émoji',
    'a\u2028b',
    '---',
  ],
];
const TEXTS = [
  ...[
    '# Titre\n\nUn texte.\n\n- a\n- b',
    '\n\nblank lines before',
    'spaces after  \nand more  ',
    'one\r\ntwo',
  ],
  ...[
    '---\nx: y\n---\n\nfront',
    '    code\n\n    more',
    'ends\n\n',
    'a\n\n\nb',
    '| a | b |\n|---|---|\n| 1 | 2 |',
    '',
  ],
];
const anyLine = fc.oneof(
  fc.constantFrom(...LINES),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
);
const anyText = fc.oneof(
  fc.constantFrom(...TEXTS),
  anyLine,
  fc.array(anyLine, { maxLength: 4 }).map((lines) => lines.join('\n'))
);
const name = anyLine.filter((text) => text.trim() !== '');
const link = fc.constantFrom(
  'https://example.org/a?b=1&c=%20',
  '/calls/',
  'mailto:a@example.org',
  'tel:+33171211250'
);
const later = fc.nat(2_000_000).map((minutes) => BASE + minutes * minute + (minutes % 1000));

const NAMED: Record<string, Arbitrary<unknown>> = {
  timezone: fc.constantFrom('Europe/Paris', 'America/Cayenne', 'Indian/Reunion', null),
  number: fc.constant('+33171211250'),
  announcedAt: later.map(iso),
};

function scalar(key: string, attribute: Attribute): Arbitrary<unknown> {
  if (NAMED[key]) return NAMED[key];
  if (attribute.pluginOptions?.['input-validation']?.link || key === 'url') return link;
  switch (attribute.type) {
    case 'enumeration':
      return fc.constantFrom(...attribute.enum!);
    case 'boolean':
      return fc.boolean();
    case 'datetime':
      return later.map(iso);
    case 'email':
      return fc.constantFrom('presse@example.org', 'a.b+c@example.org');
    case 'string':
      return attribute.required ? name : anyLine;
    default:
      return attribute.required ? name : anyText;
  }
}

/** Values of the attributes of a type or component, of which those that are not required may have none. */
function values(
  strapi: Core.Strapi,
  uid: string,
  isWanted: (one: Attribute) => boolean
): Arbitrary<Record<string, unknown>> {
  const attributes = writtenIn(strapi, uid).filter(
    ([key, one]) =>
      isWanted(one) && !['uid', 'relation', 'media'].includes(one.type) && key !== 'deadlineChangeNote'
  );
  const arbitraries = attributes.map(([key, one]) => {
    const value = one.type === 'component' ? parts(strapi, one) : scalar(key, one);
    return [key, one.required || one.repeatable ? value : fc.option(value)] as const;
  });
  return fc.record(Object.fromEntries(arbitraries)).map(inOrder);
}

function parts(strapi: Core.Strapi, { component, repeatable }: Attribute): Arbitrary<unknown> {
  const one = values(strapi, component!, () => true);
  return repeatable ? fc.array(one, { maxLength: 3 }).map(oneForEachState) : one;
}

/** There is one notice for each state. */
function oneForEachState(items: Record<string, unknown>[]): Record<string, unknown>[] {
  return items.filter(({ state }, at) => !state || items.findIndex((other) => other.state === state) === at);
}

const PAIRS = [
  ['opensAt', 'closesAt'],
  ['startsAt', 'endsAt'],
  ['registrationOpensAt', 'registrationClosesAt'],
];

/** What begins does so before it ends, and only a call without an end is rolling. */
function inOrder(data: Record<string, unknown>): Record<string, unknown> {
  const ordered = { ...data };
  for (const [from, until] of PAIRS) {
    const [begins, ends] = [data[from], data[until]] as (string | null | undefined)[];
    if (begins && ends)
      [ordered[from], ordered[until]] =
        begins < ends ? [begins, ends] : [ends, iso(Date.parse(begins) + minute)];
    if (ends && !begins && from === 'startsAt') ordered[until] = null;
  }
  if ('rolling' in data) {
    ordered.rolling = !data.closesAt;
    const last = ordered.closesAt as string | null;
    const inside = ({ closesAt }: { closesAt: string }) =>
      (!last || closesAt < last) && (!ordered.opensAt || closesAt > (ordered.opensAt as string));
    ordered.cutOffs = ((data.cutOffs ?? []) as { closesAt: string }[]).filter(inside);
  }
  return ordered;
}

function writtenIn(strapi: Core.Strapi, uid: string): [string, Attribute][] {
  const attributes = strapi.getModel(uid as UID.Schema).attributes as unknown as Record<string, Attribute>;
  return Object.entries(attributes).filter(([key, { writable }]) => writable !== false && !SYSTEM.test(key));
}

function links(strapi: Core.Strapi, uid: string): Arbitrary<RandomEntry['links']> {
  const relations = writtenIn(strapi, uid).filter(([, { type, target }]) => type === 'relation' && target);
  const arbitraries = relations.map(([key, { target, relation }]) => {
    const many = /Many$/.test(relation!);
    const places = fc.uniqueArray(fc.nat(1000), { maxLength: many ? 3 : 1 });
    return [key, places.map((all) => ({ target: target!, many, places: all }))] as const;
  });
  return fc.record(Object.fromEntries(arbitraries));
}

/** Entries of a type of the application that can be published. */
export function randomEntries(strapi: Core.Strapi, uid: string, count: number): Arbitrary<RandomEntry[]> {
  const isPlain = ({ type, pluginOptions }: Attribute) =>
    type !== 'component' && pluginOptions?.i18n?.localized === true;
  const entry = fc.record({
    data: values(strapi, uid, () => true),
    links: links(strapi, uid),
    translation: fc.option(values(strapi, uid, isPlain)),
  });
  return fc.array(entry, { minLength: count, maxLength: count });
}
