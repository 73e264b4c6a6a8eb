import { Link } from '@strapi/design-system';
import { useAuth } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';

import { uidOf } from '../../../server/src/constants';
import type { EntryReport } from '../../../server/src/domain/report';

const READ = 'plugin::content-manager.explorer.read';

interface Props {
  entry: EntryReport;
  locale: string;
  isThere: boolean;
}

/** The title of an entry, as a link for users who may open it. */
export function EntryTitle({ entry: { type, documentId, title }, locale, isThere }: Props) {
  const uid = uidOf(type);
  const mayOpen = useAuth('EntryTitle', ({ permissions }) =>
    permissions.some(({ action, subject }) => action === READ && subject === uid)
  );
  if (!isThere || !mayOpen) return <>{title}</>;
  const search = new URLSearchParams({ 'plugins[i18n][locale]': locale });
  return (
    <Link tag={NavLink} to={`/content-manager/collection-types/${uid}/${documentId}?${search}`}>
      {title}
    </Link>
  );
}
