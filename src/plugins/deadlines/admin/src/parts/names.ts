import type { Words } from '@guichet/strapi-kit/admin';
import type { State } from '@guichet/time';
import type { DescribedModel } from '../../../server/src/admin/describe';

/** The name of a type or component; the one in its schema if there is no translation. */
export function typeName(say: Words, { uid, displayName }: { uid: string; displayName: string }): string {
  const translated = say.name('type', uid);
  return translated === uid ? displayName : translated;
}

/** The name of a state's subject. Only needed if a type has several states, and not for the first. */
export function laneName(say: Words, state: State, uid: string, models: DescribedModel[]): string | null {
  const first = models.find((model) => model.uid === uid)?.states[0];
  return first === undefined || first.name === state.name ? null : say.name('state-name', state.name);
}
