import { z } from '@strapi/utils';

import { section } from '@guichet/strapi-kit';
import { SHAPES, TRANSFORMS, type Rule } from '../domain/mapping/mapping';

const KEYS = 'name a key of the front matter, or a list of keys';
const GLOBS = 'write a list of globs, such as "_posts/**"';

const texts = (error: string) => {
  const text = z.string({ error }).min(1, error);
  return z.union([text.transform((one) => [one]), z.array(text)], { error });
};

const oneOf = (words: readonly string[]) => `use one of ${words.join(', ')}`;

const scalar = z.union([z.string(), z.number(), z.boolean()], {
  error: 'write a text, a number, true or false',
});

/** A rule in full, or only the key that a value comes from. */
export const rule: z.ZodType<Rule> = z.lazy(() =>
  z.union([
    texts(KEYS).transform((from): Rule => ({ from })),
    section({
      from: texts(KEYS).optional(),
      value: scalar.optional(),
      default: scalar.optional(),
      as: z.enum(TRANSFORMS, oneOf(TRANSFORMS)).optional(),
      values: z
        .record(z.string(), scalar.transform(String), 'write the value to store for each written one')
        .optional(),
      fields: rules.optional(),
      each: rules.optional(),
      match: texts('name attributes').optional(),
    }),
  ])
);

const rules = z.record(z.string(), rule, 'write attributes, each with the key that its value comes from');

const when = section({
  keys: texts(KEYS).default([]),
  values: z.record(z.string(), texts('write a value, or a list of values')).default({}),
});

const set = section({
  paths: texts(GLOBS).default(['**']),
  when: when.default({ keys: [], values: {} }),
  type: z.string({ error: 'name a content type of the application, such as event' }),
  shape: z.enum(SHAPES, oneOf(SHAPES)).nullable().default(null),
  locale: z.string({ error: 'name a locale, such as fr' }).nullable().default(null),
  zone: z
    .string({ error: 'name an IANA zone, such as Europe/Paris' })
    .refine(isZone, 'name an IANA zone, such as Europe/Paris')
    .nullable()
    .default(null),
  draft: z.boolean({ error: 'write true or false' }).default(false),
  fields: rules.default({}),
  ignore: texts(KEYS).default([]),
  address: z
    .string({ error: 'write a pattern, such as "/:path/"' })
    .startsWith('/', 'begin with "/"')
    .nullable()
    .default(null),
  identity: texts(KEYS).default(['id', 'permalink']),
});

const languages = section({
  keys: texts(KEYS).default(['lang', 'language', 'locale']),
  pairs: texts(KEYS).default(['ref', 'translationKey']),
});

/** `guichet-import.yml`, as it is written. */
export const shape = section({
  presets: texts('name presets').default([]),
  sets: z.array(set, { error: 'write a list of sets' }).default([]),
  ignore: texts(GLOBS).default([]),
  languages: languages.default(languages.parse({})),
  future: z.boolean({ error: 'write true or false' }).default(false),
  media: texts('name folders, relative to the mapping').default(['.']),
});

export type WrittenMapping = z.infer<typeof shape>;

function isZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}
