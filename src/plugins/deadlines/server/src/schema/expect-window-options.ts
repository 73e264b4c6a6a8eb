import type { Schema } from '@guichet/strapi-kit';
import { expectAttribute } from './expect-attribute';
import { OptInError, type WindowOptIn } from './opt-in';

/**
 * Checks the keys of a state that only mean something together with others.
 *
 * @throws OptInError with schema, key and remedy
 */
export function expectWindowOptions(schema: Schema, key: string, state: WindowOptIn): void {
  const { from, until, untilDefault, rolling, instantaneous } = state;
  const refuse = (option: string, remedy: string) => new OptInError(schema.uid, `${key}.${option}`, remedy);
  if (rolling !== undefined) {
    expectAttribute(schema, `${key}.rolling`, rolling, ['boolean']);
    if (!until) throw refuse('rolling', 'it marks entries without an end; name "until" too');
    if (untilDefault !== 'never') {
      throw refuse(
        'rolling',
        `without an end it lasts until ${untilDefault}; leave out "rolling" or "untilDefault"`
      );
    }
  }
  if (instantaneous && !(from && until)) {
    throw refuse('instantaneous', 'only what begins can end at the same instant; name "from" and "until"');
  }
}
