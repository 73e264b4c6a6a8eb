import { EmptyStateLayout } from '@strapi/design-system';

import { useWords } from '@guichet/strapi-kit/admin';

export function Nothing() {
  const say = useWords('deadlines');
  return <EmptyStateLayout content={say('page.empty')} hasRadius shadow="tableShadow" />;
}
