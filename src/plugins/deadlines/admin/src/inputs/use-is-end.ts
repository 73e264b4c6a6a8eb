import { endsOf } from '@guichet/time';
import { useModel } from '../api/description';
import type { Zoned } from './zoned-layout';

/**
 * Whether a date-time is the end of a window, so that midnight is shown as 23:59.
 *
 * @param name of the field, with the path to it: `steps.0.endsAt`
 */
export function useIsEnd(name: string, { component, isEnd }: Zoned): boolean {
  const model = useModel(component ?? '');
  const attribute = name.split('.').at(-1);
  return isEnd || (model !== undefined && endsOf(model).some((end) => end === attribute));
}
