import type { Schema } from '@guichet/strapi-kit';
import type { DatedState, Rule } from '@guichet/time';
import { expectAttribute, expectDate } from './expect-attribute';
import { expectWindowOptions } from './expect-window-options';
import { OptInError, type PhasedOptIn, type WindowOptIn } from './opt-in';
import { readUnless } from './read-unless';

/**
 * Reads a state that is computed from an entry's own dates. Three words with "from" and "until" are short for three phases.
 *
 * @param timezone the attribute for the zone of an entry
 * @throws OptInError with schema, key and remedy
 */
export function datedState(
  schema: Schema,
  name: string,
  state: WindowOptIn | PhasedOptIn,
  timezone: string | null
): DatedState {
  const key = `states.${name}`;
  const { requires = null } = state;
  const dates = 'phases' in state ? datesOfPhases(schema, key, state) : datesOfWindow(schema, key, state);
  if (requires !== null) expectAttribute(schema, `${key}.requires`, requires, ['component']);
  const unless = readUnless(schema, `${key}.unless`, state.unless);
  const { words, rolling, instantaneous, ...read } = dates;
  return {
    kind: 'dated',
    name,
    words,
    rolling,
    instantaneous,
    rule: { ...read, timezone, requires, unless },
  };
}

type Dates = Pick<DatedState, 'words' | 'rolling' | 'instantaneous'> & Pick<Rule, 'starts' | 'untilDefault'>;

function datesOfWindow(schema: Schema, key: string, state: WindowOptIn): Dates {
  const { from = null, until = null, untilDefault, rolling = null, instantaneous, words } = state;
  if (!from && !until) throw new OptInError(schema.uid, key, 'name the attribute "from", "until" or both');
  if (from) expectDate(schema, `${key}.from`, from);
  if (until) expectDate(schema, `${key}.until`, until);
  if (from === until) {
    throw new OptInError(schema.uid, `${key}.until`, `"${until}" is "from" already; name another attribute`);
  }
  if (untilDefault !== 'never' && !from) {
    throw new OptInError(schema.uid, `${key}.untilDefault`, `${untilDefault} needs a "from" to count from`);
  }
  expectWindowOptions(schema, key, state);
  return { words, rolling, instantaneous, starts: [from, until], untilDefault };
}

function datesOfPhases(schema: Schema, key: string, { phases }: PhasedOptIn): Dates {
  const starts = phases.slice(1).map(({ word, from }, index) => {
    const place = `${key}.phases.${index + 1}.from`;
    if (!from) throw new OptInError(schema.uid, place, `name the attribute at which "${word}" begins`);
    expectDate(schema, place, from);
    const earlier = phases.slice(0, index + 1).find((phase) => phase.from === from);
    if (earlier) {
      throw new OptInError(
        schema.uid,
        place,
        `"${earlier.word}" begins at "${from}" already; name another attribute`
      );
    }
    return from;
  });
  if (phases[0].from) {
    const remedy = `"${phases[0].word}" is the state before all dates; leave "from" out, or put a phase before it`;
    throw new OptInError(schema.uid, `${key}.phases.0.from`, remedy);
  }
  const words = phases.map(({ word }) => word);
  return { words, rolling: null, instantaneous: false, starts, untilDefault: 'never' };
}
