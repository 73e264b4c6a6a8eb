import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

interface Props {
  title: string;
  explanation?: string;
  children: ReactNode;
}

/** A part of the report under its heading. */
export function ReportSection({ title, explanation, children }: Props) {
  return (
    <Box tag="section" aria-label={title}>
      <Flex direction="column" alignItems="flex-start" gap={1} paddingBottom={3}>
        <Typography variant="delta" tag="h3">
          {title}
        </Typography>
        {explanation && <Typography textColor="neutral600">{explanation}</Typography>}
      </Flex>
      {children}
    </Box>
  );
}
