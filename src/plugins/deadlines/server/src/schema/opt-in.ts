import { z } from '@strapi/utils';

import { optInError, readSection, type Schema, section, translations } from '@guichet/strapi-kit';
import {
  DEADLINE_TEXT,
  NEXT_DEADLINE,
  NEXT_DEADLINE_DETAILS,
  NEXT_TRANSITION,
  NOTICE,
  type Translations,
} from '@guichet/time';

const attributeName = z
  .string({ error: 'name an attribute' })
  .min(1, 'name an attribute, or leave the key out');

const WORD = 'use lower-case letters, digits and hyphens';
const THREE_WORDS = 'give three words: before, during and after the window';
const words = z
  .array(z.string({ error: WORD }).regex(/^[a-z][a-z0-9-]*$/, WORD), {
    error: THREE_WORDS,
  })
  .length(3, THREE_WORDS)
  .refine(
    (list) => new Set(list).size === list.length,
    'a state is listed twice: give each phase its own word'
  );

const VALUES = 'list the values that exclude a state, for example ["cancelled"]; or leave the key out';
const unless = z.record(
  z.string(),
  z.array(z.union([z.string(), z.boolean()], { error: VALUES }), { error: VALUES }).min(1, VALUES),
  { error: 'write an object of an attribute: its values that exclude the state' }
);

/** What a state and its words are called, by language. */
const naming = {
  names: translations().optional(),
  labels: z
    .record(z.string(), translations(), { error: 'write an object of a word: its labels by language' })
    .optional(),
};

const windowState = section({
  from: attributeName.optional(),
  until: attributeName.optional(),
  untilDefault: z.enum(['never', 'end-of-day'], { error: 'use "never" or "end-of-day"' }).default('never'),
  requires: attributeName.optional(),
  unless: unless.default({}),
  rolling: attributeName.optional(),
  instantaneous: z.boolean({ error: 'use true or false' }).default(false),
  words,
  ...naming,
});

const gatheredState = section({
  through: attributeName,
  state: attributeName.default('state'),
  ...naming,
});

const RESERVED = [
  'id',
  'documentId',
  'locale',
  'status',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'firstPublishedAt',
  'createdBy',
  'updatedBy',
  'localizations',
  NEXT_TRANSITION,
  NEXT_DEADLINE,
  NEXT_DEADLINE_DETAILS,
  DEADLINE_TEXT,
  NOTICE,
];
const isStateName = (name: string) => /^[a-zA-Z][a-zA-Z0-9]*$/.test(name) && !RESERVED.includes(name);

const deadline = section({
  state: attributeName.default('state'),
  cutOffs: z
    .string()
    .regex(/^\w+\.\w+$/, 'name a repeatable component and its datetime, for example "cutOffs.closesAt"')
    .optional(),
  cutOffLabel: attributeName.optional(),
  changes: attributeName.optional(),
  changeNote: attributeName.optional(),
});

const notice = section({ from: attributeName, state: attributeName.default('state') });

const NO_STATES = 'name at least one state, or an embargo';
const optIn = section({
  timezone: attributeName.optional(),
  states: z
    .record(z.string(), z.unknown(), { error: NO_STATES })
    .refine((states) => Object.keys(states).every(isStateName), {
      error: `name states with letters and digits, and not ${RESERVED.join(', ')}`,
    })
    .default({}),
  deadline: deadline.optional(),
  notice: notice.optional(),
  embargo: attributeName.optional(),
  names: translations().optional(),
}).refine(({ states, embargo }) => embargo !== undefined || Object.keys(states).length > 0, {
  path: ['states'],
  error: NO_STATES,
});

export type WindowOptIn = z.infer<typeof windowState>;
export type GatheredOptIn = z.infer<typeof gatheredState>;
export type DeadlineOptIn = z.infer<typeof deadline>;
export type NoticeOptIn = z.infer<typeof notice>;

/** The section `pluginOptions.deadlines` of one schema, as written there. */
export interface OptIn {
  timezone?: string;
  states: Record<string, WindowOptIn | GatheredOptIn>;
  deadline?: DeadlineOptIn;
  notice?: NoticeOptIn;
  embargo?: string;
  names?: Translations;
}

/** An error that says where a schema is wrong and how to correct it. Ends the start. */
export class OptInError extends optInError('deadlines') {}

/**
 * Reads a schema's opt-in; `null` if it has none.
 *
 * @throws OptInError if a key is unknown, missing or of the wrong shape
 */
export function readOptIn(schema: Schema): OptIn | null {
  const written = schema.pluginOptions?.deadlines;
  if (written === undefined) return null;
  const read = <T extends z.ZodType>(shape: T, part: unknown, key = '') =>
    readSection(shape, part, schema.uid, OptInError, key);
  const parsed = read(optIn, written);
  const entries = Object.entries(parsed.states).map(
    ([name, state]): [string, WindowOptIn | GatheredOptIn] => {
      const gathers = typeof state === 'object' && state !== null && 'through' in state;
      return [name, read(gathers ? gatheredState : windowState, state, `states.${name}`)];
    }
  );
  return { ...parsed, states: Object.fromEntries(entries) };
}
