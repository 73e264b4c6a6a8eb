import { Box, Typography } from '@strapi/design-system';

/** The colours of the design system's own badges are hard to read. */
const COLOURS = {
  coming: { background: 'secondary100', borderColor: 'secondary200', textColor: 'secondary700' },
  present: { background: 'success100', borderColor: 'success200', textColor: 'success700' },
  over: { background: 'neutral100', borderColor: 'neutral200', textColor: 'neutral700' },
  held: { background: 'warning100', borderColor: 'warning200', textColor: 'neutral800' },
} as const;

export type Tone = keyof typeof COLOURS;

interface BadgeProps {
  tone: Tone;
  children: string;
}

/** One or two words in a frame, on one line. */
export function Badge({ tone, children }: BadgeProps) {
  const { textColor, ...frame } = COLOURS[tone];
  return (
    <Box {...frame} tag="span" display="inline-block" hasRadius paddingLeft={2} paddingRight={2}>
      <Typography tag="span" textColor={textColor} fontWeight="bold" style={{ whiteSpace: 'nowrap' }}>
        {children}
      </Typography>
    </Box>
  );
}

interface StateBadgeProps {
  /** The words of the state, in order. */
  words: string[];
  word: string;
  /** The word in the language of the admin. */
  label: string;
}

/** A state, by colour and word. */
export function StateBadge({ words, word, label }: StateBadgeProps) {
  return <Badge tone={toneOf(words.indexOf(word), words)}>{label}</Badge>;
}

/** The first phase is yet to come, the last is over. */
function toneOf(phase: number, words: string[]): Tone {
  if (phase === 0) return 'coming';
  return phase === words.length - 1 ? 'over' : 'present';
}
