import { useAPIErrorHandler, useNotification } from '@strapi/strapi/admin';

import { useWords } from '@guichet/strapi-kit/admin';
import type { ActionName } from '@guichet/time';
import { useActMutation } from '../../api/act';
import type { EditedEntry } from '../use-entries';

/** Performs an action and says how it went; calls `onDone` if it succeeded. */
export function useAct({ model: { uid }, documentId = '' }: EditedEntry, onDone: () => void) {
  const say = useWords('deadlines');
  const { toggleNotification } = useNotification();
  const { _unstableFormatAPIError: messageOf } = useAPIErrorHandler();
  const [request, { isLoading }] = useActMutation();
  const act = async (action: ActionName, data: Record<string, string>) => {
    const result = await request({ uid, documentId, action, data });
    if ('error' in result) {
      toggleNotification({ type: 'danger', message: messageOf(result.error as never) });
      return;
    }
    toggleNotification({ type: 'success', message: say(`panel.done.${action}`) });
    onDone();
  };
  return { act, isActing: isLoading };
}
