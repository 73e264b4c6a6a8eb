import { errors, z } from '@strapi/utils';

import { refusalOf, type Policy } from '../target/judge-url';

/** What an administrator sets on a subscription. */
export interface Input {
  name: string;
  url: string;
  events: string[];
  enabled: boolean;
}

/** A problem with one key, with a reason that the admin translates. */
export interface InputProblem {
  path: string[];
  message: string;
  /** A reason of judge-url.ts, or one of zod's codes. */
  reason: string;
}

/** What the input is checked against. */
export interface Rules extends Policy {
  /** The events that are announced. */
  knownEvents: string[];
}

/**
 * Reads the body of a request to create a subscription.
 *
 * @throws ValidationError (400) naming each key, its value and what it should be; its details are `InputProblem`s
 */
export function readNew(body: unknown, rules: Rules): Input {
  const { name, url, events, enabled } = shapeOf(rules);
  return read(z.strictObject({ name, url, events, enabled: enabled.default(true) }), body);
}

/** The same for a change. Keys that are missing stay as they are. */
export function readChange(body: unknown, rules: Rules): Partial<Input> {
  return read(z.strictObject(shapeOf(rules)).partial(), body);
}

function shapeOf(rules: Rules) {
  const known = `name one or more of ${rules.knownEvents.join(', ')}`;
  return {
    name: z
      .string({ error: 'write a name' })
      .trim()
      .min(1, 'write a name')
      .max(255, 'shorten it to 255 letters'),
    url: z.string({ error: 'write the address of the subscriber' }).superRefine((url, { addIssue }) => {
      const problem = refusalOf(url, rules);
      if (problem === null) return;
      const { remedy, reason } = problem;
      addIssue({ code: 'custom', message: remedy, params: { reason } });
    }),
    events: z
      .array(z.enum(rules.knownEvents, { error: known }), { error: known })
      .min(1, known)
      .transform(unique),
    enabled: z.boolean({ error: 'write true or false' }),
  };
}

function unique(events: string[]): string[] {
  return [...new Set(events)];
}

function read<T>(schema: z.ZodType<T>, body: unknown): T {
  const result = schema.safeParse(body ?? {});
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue): InputProblem => {
    if (issue.code === 'unrecognized_keys') {
      return {
        path: issue.keys,
        message: `there is no ${issue.keys.join(', ')}: use name, url, events and enabled`,
        reason: issue.code,
      };
    }
    const path = issue.path.map(String);
    const reason = issue.code === 'custom' ? issue.params?.reason : issue.code;
    return { path, message: `${path.join('.')} is ${valueAt(body, path)}: ${issue.message}`, reason };
  });
  const [{ message }] = problems;
  throw new errors.ValidationError(message, { errors: problems });
}

function valueAt(body: unknown, path: string[]): string {
  const value = path.reduce<unknown>(
    (within, key) => (within as Record<string, unknown> | null)?.[key],
    body
  );
  return value === undefined ? 'missing' : JSON.stringify(value);
}
