import { Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { WarningCircle } from '@strapi/icons';

/** One warning of a list. */
export function WarningItem({ children }: { children: ReactNode }) {
  return (
    <Flex tag="li" alignItems="flex-start" gap={2} background="warning100" padding={2} hasRadius>
      <Flex shrink={0} paddingTop={1}>
        <WarningCircle fill="warning700" aria-hidden />
      </Flex>
      <Typography textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
        {children}
      </Typography>
    </Flex>
  );
}
