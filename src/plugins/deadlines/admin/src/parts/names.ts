import type { Words } from '@guichet/strapi-kit/admin';
import type { State } from '@guichet/time';
import type { DescribedModel } from '../../../server/src/admin/describe';

/** What a type or component is called; as its schema says where nobody translated that. */
export function typeName(say: Words, { uid, displayName }: { uid: string; displayName: string }): string {
  const translated = say.name('type', uid);
  return translated === uid ? displayName : translated;
}

/** What a state is the state of, where a type has several: all but the first need saying. */
export function laneName(say: Words, state: State, uid: string, models: DescribedModel[]): string | null {
  const first = models.find((model) => model.uid === uid)?.states[0];
  return first === undefined || first.name === state.name ? null : say.name('state-name', state.name);
}
