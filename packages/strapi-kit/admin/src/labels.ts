import { useIntl } from 'react-intl';

/**
 * The label of an attribute in the edit form, or its name if there is none: `(uid, name) => label`, by the uid of its
 * content type or component.
 */
export function useAttributeLabels(): (uid: string, name: string) => string {
  const { formatMessage } = useIntl();
  return (uid, name) => {
    // The ids that the content-manager uses for labels.
    const group = uid.includes('::') ? 'content-types' : 'components';
    return formatMessage({ id: `content-manager.${group}.${uid}.${name}`, defaultMessage: name });
  };
}

/** The label of a value of an enumeration, or the value if it has none. */
export function useValueLabels(): (value: string) => string {
  const { formatMessage } = useIntl();
  // Strapi looks for no other id.
  return (value) => formatMessage({ id: value, defaultMessage: value });
}
