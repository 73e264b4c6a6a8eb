import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Link } from '@strapi/design-system';

import { useEditedLocale, useWords } from '@guichet/strapi-kit/admin';
import { usePageAddressQuery } from './page-address';

/** Next to an entry that the public can see: leads to its page on the site. */
export const SitePanel: PanelComponent = ({ model: uid, documentId, document }) => {
  const say = useWords('feeds');
  const locale = useEditedLocale(document?.locale);
  const entry = { uid, documentId: documentId ?? '', locale };
  const { data: address } = usePageAddressQuery(entry, { skip: !document });
  if (!address) return null;
  return {
    title: say('site.title'),
    content: (
      <Link href={address} isExternal>
        {say('site.see')}
      </Link>
    ),
  };
};
