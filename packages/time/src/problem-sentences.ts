import type { ProblemKind } from './problems';
import {
  type AttributeParameter,
  type InstantParameter,
  nameOf as name,
  type RefusalParameters,
  type ValueParameter,
} from './refusal-parameters';

/** The English sentences about problems. Those of other languages are in the admin. */
export const PROBLEM_SENTENCES: { [Kind in ProblemKind]: (parameters: never) => string } = {
  year: ({ attribute, given, first, last }: Year) =>
    `${name(attribute)} is ${given.instant}: give it a year from ${first} to ${last}`,
  order: ({ later, end, earlier, beginning, instantaneous }: Order) => {
    const how = instantaneous === 'yes' ? 'is before' : 'is not after';
    return (
      `${name(later)} (${end.instant}) ${how} ${name(earlier)} (${beginning.instant}):` +
      ` set a later ${name(later)} or an earlier ${name(earlier)}`
    );
  },
  endless: ({ until, rolling }: Endless) =>
    `${name(until)} is empty: set it, or set ${name(rolling)} to true for an entry without an end`,
  rolling: ({ rolling, until, end }: Endless & { end: InstantParameter }) =>
    `${name(rolling)} is true although ${name(until)} is ${end.instant}:` +
    ` empty ${name(until)}, or set ${name(rolling)} to false`,
  zone: ({ attribute, given }: { attribute: AttributeParameter; given: string }) =>
    `${name(attribute)} is "${given}": name an IANA time zone, such as Europe/Paris`,
  'cut-off': ({ attribute, given, until, end }: CutOff) =>
    `${name(attribute)} (${given.instant}) is after ${name(until)} (${end.instant}):` +
    ` set an earlier ${name(attribute)} or a later ${name(until)}, or remove this cut-off`,
  notice: ({ attribute, first, state }: Notice) =>
    `${name(attribute)} is "${state.value}" as ${name(first)} is: keep one notice for each state`,
};

export function problemSentence(kind: ProblemKind, parameters: RefusalParameters): string {
  return PROBLEM_SENTENCES[kind](parameters as never);
}

interface Year {
  attribute: AttributeParameter;
  given: InstantParameter;
  first: number;
  last: number;
}

interface Order {
  later: AttributeParameter;
  end: InstantParameter;
  earlier: AttributeParameter;
  beginning: InstantParameter;
  /** Whether both may be the same instant. */
  instantaneous: 'yes' | 'no';
}

interface Endless {
  until: AttributeParameter;
  rolling: AttributeParameter;
}

interface CutOff {
  attribute: AttributeParameter;
  given: InstantParameter;
  until: AttributeParameter;
  end: InstantParameter;
}

interface Notice {
  attribute: AttributeParameter;
  first: AttributeParameter;
  state: ValueParameter;
}
