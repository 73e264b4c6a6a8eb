import { contentTypes, z } from '@strapi/utils';

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
/** GraphQL cannot have them as words, and in a query they would mean something else. */
const LITERALS = ['null', 'true', 'false'];
const THREE_WORDS = 'give three words: before, during and after the window';
const TWICE = 'a state is listed twice: give each phase its own word';
const word = z
  .string({ error: WORD })
  .regex(/^[a-z][a-z0-9-]*$/, WORD)
  // In GraphQL, "too-late" and "too--late" would be one word.
  .refine((text) => !/--|-$/.test(text), 'write one hyphen between two words')
  .refine((text) => !LITERALS.includes(text), `${LITERALS.join(', ')} are no words; use others`);
const areDistinct = (list: unknown[]) => new Set(list).size === list.length;
const words = z.array(word, { error: THREE_WORDS }).length(3, THREE_WORDS).refine(areDistinct, TWICE);

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

const PHASES = 'list at least two phases, each with a word, and "from" for each but the first';
const phasedState = section({
  phases: z
    .array(
      section({
        word: word.describe('The word for the phase'),
        from: attributeName
          .optional()
          .describe('The date-time attribute at which it begins; the first has none'),
      }),
      { error: PHASES }
    )
    .min(2, PHASES)
    .refine((list) => areDistinct(list.map((phase) => phase.word)), TWICE),
  requires: attributeName.optional(),
  unless: unless.default({}),
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
const STATE_NAME = /^[a-zA-Z][a-zA-Z0-9]*$/;
const isStateName = (name: string) =>
  STATE_NAME.test(name) &&
  !RESERVED.includes(name) &&
  !contentTypes.isReservedAttributeName(name) &&
  // Every object has one, such as "constructor".
  !(name in {});

const deadline = section({
  state: attributeName.default('state'),
  until: attributeName.optional(),
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

/** The shapes that an opt-in is read by, and how its states may be named. */
export const shapes = { section: optIn, states: [windowState, phasedState, gatheredState], deadline, notice };
export const STATE_NAMES = { type: 'string', pattern: STATE_NAME.source, not: { enum: RESERVED } };

export type WindowOptIn = z.infer<typeof windowState>;
export type PhasedOptIn = z.infer<typeof phasedState>;
export type GatheredOptIn = z.infer<typeof gatheredState>;
export type DeadlineOptIn = z.infer<typeof deadline>;
export type NoticeOptIn = z.infer<typeof notice>;

type StateOptIn = WindowOptIn | PhasedOptIn | GatheredOptIn;

/** The section `pluginOptions.deadlines` of one schema, as written there. */
export interface OptIn {
  timezone?: string;
  states: Record<string, StateOptIn>;
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
  const entries = Object.entries(parsed.states).map(([name, state]): [string, StateOptIn] => [
    name,
    read(shapeOf(state), state, `states.${name}`),
  ]);
  return { ...parsed, states: Object.fromEntries(entries) };
}

function shapeOf(state: unknown) {
  const has = (key: string) => typeof state === 'object' && state !== null && key in state;
  if (has('through')) return gatheredState;
  return has('phases') ? phasedState : windowState;
}
