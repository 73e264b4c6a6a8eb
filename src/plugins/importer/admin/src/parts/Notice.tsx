import { Box, Flex, Typography } from '@strapi/design-system';
import { CheckCircle, Information, WarningCircle } from '@strapi/icons';
import type { ReactNode } from 'react';

const KINDS = {
  info: { color: 'primary', Icon: Information },
  success: { color: 'success', Icon: CheckCircle },
  warning: { color: 'warning', Icon: WarningCircle },
  danger: { color: 'danger', Icon: WarningCircle },
} as const;

interface Props {
  kind: keyof typeof KINDS;
  children: ReactNode;
  /** Screen readers announce it at once. */
  isAlert?: boolean;
}

/** A remark that cannot be closed, unlike Strapi's own alerts. */
export function Notice({ kind, children, isAlert = false }: Props) {
  const { color, Icon } = KINDS[kind];
  return (
    <Box
      background={`${color}100`}
      borderColor={`${color}200`}
      hasRadius
      padding={4}
      role={isAlert ? 'alert' : undefined}
    >
      <Flex gap={3} alignItems="flex-start">
        <Box flex="none" paddingTop="2px">
          <Icon fill={`${color}600`} aria-hidden />
        </Box>
        <Typography textColor="neutral800">{children}</Typography>
      </Flex>
    </Box>
  );
}
