import { useAPIErrorHandler, useNotification } from '@strapi/strapi/admin';

type ErrorText = ReturnType<typeof useAPIErrorHandler>['_unstableFormatAPIError'];

/** Waits for a piece of work. A notification tells of a failure, and of success if there is a text for it. */
export type Notified = <T>(work: Promise<T>, done?: string) => Promise<T | undefined>;

/** @returns a function that resolves to `undefined` if the work failed */
export function useNotified(): Notified {
  const { toggleNotification } = useNotification();
  const { _unstableFormatAPIError: textOf } = useAPIErrorHandler();
  return async (work, done) => {
    try {
      const result = await work;
      if (done) toggleNotification({ type: 'success', message: done });
      return result;
    } catch (error) {
      toggleNotification({ type: 'danger', message: textOf(error as Parameters<ErrorText>[0]) });
      return undefined;
    }
  };
}
