import { useIntl } from 'react-intl';

/** The label of a type's field in the edit form, by its attribute. */
export function useLabel(uid: string): (attribute: string) => string {
  const { formatMessage } = useIntl();
  return (attribute) =>
    // The id that the content-manager uses for the label.
    formatMessage({ id: `content-manager.content-types.${uid}.${attribute}`, defaultMessage: attribute });
}
