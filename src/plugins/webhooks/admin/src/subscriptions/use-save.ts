import { useAPIErrorHandler, useNotification, type FormHelpers } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import type { Input } from '../api/subscriptions';
import { refusalsIn } from '../words/field-errors';

/** The fields of the form. */
export type FormValues = Pick<Input, 'name' | 'url' | 'events'>;

/** What to do after saving. It runs after the form was reset to "no unsaved changes". */
export type Saved = () => void;

type ErrorText = ReturnType<typeof useAPIErrorHandler>['_unstableFormatAPIError'];

/** Saves a form. If the server refuses a value, the error is shown at its field; any other error is a notification. */
export function useSave(save: (values: FormValues) => Promise<Saved>) {
  const { formatMessage } = useIntl();
  const { toggleNotification } = useNotification();
  const { _unstableFormatAPIError: textOf } = useAPIErrorHandler();
  return async (values: FormValues, { setErrors, resetForm }: FormHelpers<FormValues>) => {
    try {
      const saved = await save(values);
      resetForm(values);
      saved();
    } catch (error) {
      const refusals = refusalsIn(error);
      if (refusals.length === 0) {
        toggleNotification({ type: 'danger', message: textOf(error as Parameters<ErrorText>[0]) });
      }
      const texts = refusals.map(({ name, key, message }) => [
        name,
        formatMessage({ id: `webhooks.${key}`, defaultMessage: message }),
      ]);
      setErrors(Object.fromEntries(texts));
    }
  };
}
