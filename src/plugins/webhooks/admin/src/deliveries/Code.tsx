import { Box, Typography } from '@strapi/design-system';

interface Props {
  label: string;
  children: string;
}

/** Text for machines. It can be scrolled with the arrow keys. */
export function Code({ label, children }: Props) {
  return (
    <Box
      role="group"
      aria-label={label}
      tabIndex={0}
      background="neutral100"
      borderColor="neutral200"
      hasRadius
      padding={4}
      maxHeight="40rem"
      overflow="auto"
    >
      <Typography tag="pre" variant="pi" textColor="neutral800" style={{ fontFamily: 'monospace' }}>
        {children}
      </Typography>
    </Box>
  );
}
