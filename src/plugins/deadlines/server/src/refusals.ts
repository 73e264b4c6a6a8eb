import type { Core } from '@strapi/strapi';

import { createRefusals, type Refusal, type Refused, type Row } from '@guichet/strapi-kit';
import {
  ACTION_SENTENCES,
  type AttributeParameter,
  type DeadlineChange,
  type Decision,
  endAt,
  type InstantParameter,
  type Model,
  nameOf,
  type Problem,
  PROBLEM_SENTENCES,
  zoneOr,
} from '@guichet/time';
import { pluginConfig } from './services';

/** The refusals that an editor can meet. Those of dates and actions are found by `@guichet/time`. */
export const SENTENCES = {
  ...PROBLEM_SENTENCES,
  ...ACTION_SENTENCES,
  'change-note': ({ note, moved }: { note: AttributeParameter; moved: Moved[]; zone: string }) => {
    const changes = moved.map(({ from, to }) => `from ${shown(from)} to ${shown(to)}`).join(', ');
    return (
      `${nameOf(note)} is empty although a published deadline changes ${changes}:` +
      ' write the reason, which is published with the change'
    );
  },
  'extension-note': () => 'note is empty: write the reason, which is published with the change',
  'extension-until': ({ until, given }: { until: AttributeParameter; given: string }) =>
    `${nameOf(until)} is ${given}: write an instant with date and time, for example 2022-03-18T23:00:00Z`,
  'not-published': () => 'It is not published: publish it first',
  'no-state': ({ deciding }: { deciding: { attribute: AttributeParameter }[] }) =>
    `It has no state, whatever its dates: look at ${deciding.map(({ attribute }) => nameOf(attribute)).join(', ')} first`,
};

export const refusal = createRefusals('deadlines', SENTENCES);

/** A deadline that moves, from when to when. */
type Moved = { from: InstantParameter | null; to: InstantParameter | null };

export function movedBy({ from, to }: DeadlineChange): Moved {
  return { from: from === null ? null : endAt(from), to: to === null ? null : endAt(to) };
}

const shown = (given: InstantParameter | null) => given?.instant ?? 'none';

/** @param zone in which the admin says its dates, IANA */
export function problemRefusal({ kind, path, parameters, message }: Problem, zone: string): Refused {
  return { path, message, code: `deadlines.${kind}`, parameters: { ...parameters, zone } };
}

export function decisionRefusal(decision: Extract<Decision, { kind: 'refusal' }>, zone: string): Refusal {
  const { code, parameters, message } = decision;
  return { message, code: `deadlines.${code}`, parameters: { ...parameters, zone } };
}

/** The zone of an entry, in which the admin says its dates. */
export function zoneOf(strapi: Core.Strapi, model: Model | undefined, row: Row): string {
  return zoneOr(model?.timezone && row[model.timezone], pluginConfig(strapi).timezone);
}
