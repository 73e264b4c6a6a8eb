import { useIntl } from 'react-intl';

/** What a field of a type is called in the edit form, by its attribute. */
export function useLabel(uid: string): (attribute: string) => string {
  const { formatMessage } = useIntl();
  return (attribute) =>
    // The id under which the content-manager looks for it.
    formatMessage({ id: `content-manager.content-types.${uid}.${attribute}`, defaultMessage: attribute });
}
