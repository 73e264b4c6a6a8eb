import { z } from '@strapi/utils';

import type { Schema } from '../strapi-seam';

const words = z
  .array(z.string().regex(/^[a-z][a-z0-9-]*$/, 'use lower-case letters, digits and hyphens'))
  .length(3, 'give three words: before, during and after the window')
  .refine(
    (list) => new Set(list).size === list.length,
    'a state is listed twice: give each phase its own word'
  );

const windowState = z
  .object({
    from: z.string().optional(),
    until: z.string().optional(),
    untilDefault: z.enum(['never', 'end-of-day']).default('never'),
    requires: z.string().optional(),
    words,
  })
  .strict();

const gatheredState = z.object({ through: z.string(), state: z.string().default('state') }).strict();

const optIn = z
  .object({
    timezone: z.string().optional(),
    states: z
      .record(z.string(), z.unknown())
      .refine((states) => Object.keys(states).length > 0, 'name at least one state'),
  })
  .strict();

export type WindowOptIn = z.infer<typeof windowState>;
export type GatheredOptIn = z.infer<typeof gatheredState>;

/** The section `pluginOptions.deadlines` of one schema, as written there. */
export interface OptIn {
  timezone?: string;
  states: Record<string, WindowOptIn | GatheredOptIn>;
}

/** Says where a schema is wrong and how to mend it. Stops the start. */
export class OptInError extends Error {
  constructor(uid: string, key: string, remedy: string) {
    super(`Schema of ${uid}: pluginOptions.deadlines${key && `.${key}`}: ${remedy}`);
  }
}

/**
 * Reads a schema's opt-in; `null` when it has none.
 *
 * @throws OptInError when a key is unknown, missing or of the wrong shape
 */
export function readOptIn(schema: Schema): OptIn | null {
  const section = schema.pluginOptions?.deadlines;
  if (section === undefined) return null;
  const { timezone, states } = parse(optIn, section, schema.uid, '');
  const entries = Object.entries(states).map(([name, state]): [string, WindowOptIn | GatheredOptIn] => {
    const gathers = typeof state === 'object' && state !== null && 'through' in state;
    return [name, parse(gathers ? gatheredState : windowState, state, schema.uid, `states.${name}`)];
  });
  return { timezone, states: Object.fromEntries(entries) };
}

function parse<T extends z.ZodType>(shape: T, value: unknown, uid: string, key: string): z.infer<T> {
  const result = shape.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new OptInError(uid, [key, ...issue.path].filter(Boolean).join('.'), issue.message);
}
