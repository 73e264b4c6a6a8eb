import { Td, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

interface Props {
  children: ReactNode;
  isQuiet?: boolean;
}

/** A table cell that shows its whole text. Strapi's own cells cut it off after one line. */
export function TextCell({ children, isQuiet = false }: Props) {
  return (
    <Td style={{ whiteSpace: 'normal', paddingTop: '1.2rem', paddingBottom: '1.2rem' }}>
      <Typography textColor={isQuiet ? 'neutral600' : 'neutral800'} style={{ overflowWrap: 'anywhere' }}>
        {children}
      </Typography>
    </Td>
  );
}
