import { useAPIErrorHandler, useNotification } from '@strapi/strapi/admin';

type ErrorText = ReturnType<typeof useAPIErrorHandler>['_unstableFormatAPIError'];

/** Carries something out. What went wrong is told in a notification, and so is what was done where there is a text. */
export type Notified = <T>(work: Promise<T>, done?: string) => Promise<T | undefined>;

/** @returns what resolves to `undefined` where the work failed */
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
