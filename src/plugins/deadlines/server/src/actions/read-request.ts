import { errors } from '@strapi/utils';

import { type Refusal, refusalDetails, validationError } from '@guichet/strapi-kit';
import { type Action, type ActionName, problemsOf, readInstant } from '@guichet/time';
import { problemRefusal, refusal } from '../refusals';

/** A requested action, with the note for the public. */
export interface ActionRequest {
  action: Action;
  note: string | null;
}

const HAS_TIME = /[T ]\d/;

/**
 * Reads the body of a request, for example `{ closesAt, note }` for an extension.
 *
 * @param until the attribute that holds the deadline
 * @throws ValidationError (400) with the key, its value and what it should be
 */
export function readRequest(name: ActionName, body: unknown, until: string): ActionRequest {
  const values = (typeof body === 'object' ? body : null) as Record<string, unknown> | null;
  const note = readNote(values?.note);
  if (name !== 'extend') return { action: { name }, note };
  const action = { name, until: readUntil(values?.[until], until) } as const;
  if (note === null) {
    throw refused(refusal('extension-note'));
  }
  return { action, note };
}

function readNote(note: unknown): string | null {
  if (note === undefined || note === null) return null;
  if (typeof note !== 'string')
    throw new errors.ValidationError(`note is ${JSON.stringify(note)}: write text`);
  return note.trim() || null;
}

/** A date without a time would be midnight in UTC, so the call would close at two in the morning. */
function readUntil(value: unknown, name: string): number {
  const isReadable = value instanceof Date || (typeof value === 'string' && HAS_TIME.test(value));
  const instant = isReadable ? readInstant(value) : null;
  if (instant === null) {
    const given = value === undefined ? 'missing' : JSON.stringify(value);
    throw refused(refusal('extension-until', { until: { attribute: [name] }, given }));
  }
  const rules = { dates: [name], states: [], timezone: null };
  const values = { instant: () => instant, text: () => null, flag: () => false, items: () => [] };
  const problems = problemsOf(rules, values);
  // No zone is known here, and none is needed: only a year can be wrong.
  if (problems.length > 0)
    throw validationError(...problems.map((problem) => problemRefusal(problem, 'UTC')));
  return instant;
}

function refused(refusal: Refusal): errors.ValidationError {
  return new errors.ValidationError(refusal.message, refusalDetails(refusal));
}
