import { EmptyStateLayout } from '@strapi/design-system';

import { useWords } from '../../../../../../admin/kit/translations';

export function Nothing() {
  const say = useWords('deadlines');
  return <EmptyStateLayout content={say('page.empty')} hasRadius shadow="tableShadow" />;
}
