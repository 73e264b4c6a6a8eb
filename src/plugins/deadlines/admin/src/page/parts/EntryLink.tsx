import type { TimelineEntry } from '../../../../server/src/admin/timeline/entry';
import { TextLink } from './chart-styles';

interface Props {
  entry: TimelineEntry;
  name: string;
}

/** A link to the form of an entry, in the locale of its representative row. */
export function EntryLink({ entry: { kind, uid, documentId, locale }, name }: Props) {
  const path = kind === 'singleType' ? `single-types/${uid}` : `collection-types/${uid}/${documentId}`;
  const search = locale === null ? '' : `?${new URLSearchParams({ 'plugins[i18n][locale]': locale })}`;
  return (
    <TextLink to={`/content-manager/${path}${search}`} title={name}>
      {name}
    </TextLink>
  );
}
