import { Box, Typography } from '@strapi/design-system';

/** The design system's own badges write in colours that are hard to read on theirs. */
const COLOURS = {
  coming: { background: 'secondary100', borderColor: 'secondary200', textColor: 'secondary700' },
  present: { background: 'success100', borderColor: 'success200', textColor: 'success700' },
  over: { background: 'neutral100', borderColor: 'neutral200', textColor: 'neutral700' },
  held: { background: 'warning100', borderColor: 'warning200', textColor: 'neutral800' },
} as const;

export type Tone = keyof typeof COLOURS;

interface Props {
  tone: Tone;
  children: string;
}

/** One word or two in a frame, on one line. */
export function Badge({ tone, children }: Props) {
  const { textColor, ...frame } = COLOURS[tone];
  return (
    <Box {...frame} tag="span" display="inline-block" hasRadius paddingLeft={2} paddingRight={2}>
      <Typography tag="span" textColor={textColor} fontWeight="bold" style={{ whiteSpace: 'nowrap' }}>
        {children}
      </Typography>
    </Box>
  );
}
