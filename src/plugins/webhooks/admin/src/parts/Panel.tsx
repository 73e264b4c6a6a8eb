import { Box, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

interface Props {
  id: string;
  title: string;
  children: ReactNode;
}

/** A part of a page with a heading. */
export function Panel({ id, title, children }: Props) {
  return (
    <Box
      id={id}
      tag="section"
      aria-labelledby={`${id}-title`}
      background="neutral0"
      hasRadius
      shadow="filterShadow"
      padding={6}
    >
      <Box paddingBottom={4}>
        <Typography id={`${id}-title`} variant="delta" tag="h2">
          {title}
        </Typography>
      </Box>
      {children}
    </Box>
  );
}
